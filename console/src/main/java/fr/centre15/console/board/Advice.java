package fr.centre15.console.board;

/** What is proposed for a file: who goes, and where to. */
record Advice(WhoGoes whoGoes, Receivers receivers) {}
