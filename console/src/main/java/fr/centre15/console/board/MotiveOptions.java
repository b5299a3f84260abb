package fr.centre15.console.board;

import fr.centre15.console.nomenclature.CodeList;
import tools.jackson.databind.json.JsonMapper;

/** The national motives as the browser's list: it filters, the order is ours. */
final class MotiveOptions {

    static final String JSON = JsonMapper.builder().build().writeValueAsString(CodeList.MOTIVES.entries());

    private MotiveOptions() {}
}
