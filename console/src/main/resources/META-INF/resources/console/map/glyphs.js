// Vehicles as they are drawn: one sheet of badges, a row for each family of states, a column for each degree of freshness.
// Shape and colour say the family; a solid, light, hatched, dotted or square badge says how old.

import { FAMILIES } from './palette.js';
import { AGEING, BASE, FRESH, LOST, STALE } from './ages.js';

export const CELL = 64;
export const WEDGE = 5;
export const COLUMNS = 6;
export const ROWS = FAMILIES.length;

const RADIUS = 19;

const PATHS = [
  c => { c.moveTo(0, -9); c.lineTo(0, 2); c.moveTo(0, 8); c.lineTo(0, 8.5); },
  c => { c.moveTo(-8, 0); c.lineTo(8, 0); c.moveTo(2, -6); c.lineTo(8, 0); c.lineTo(2, 6); },
  c => { c.moveTo(-8, 0); c.lineTo(8, 0); c.moveTo(0, -8); c.lineTo(0, 8); },
  c => { c.moveTo(-8, 0); c.lineTo(-2, 6); c.lineTo(8, -6); },
  c => { c.moveTo(-7, 0); c.lineTo(7, 0); },
];

/** The whole sheet as a canvas. */
export function sheet(colours) {
  const canvas = Object.assign(document.createElement('canvas'), { width: CELL * COLUMNS, height: CELL * ROWS });
  const context = canvas.getContext('2d');
  FAMILIES.forEach((family, row) => {
    for (let column = 0; column < COLUMNS; column++) {
      context.save();
      context.translate((column + 0.5) * CELL, (row + 0.5) * CELL);
      context.lineJoin = 'round';
      context.lineCap = 'round';
      if (column === WEDGE) wedge(context, colours[family]);
      else badge(context, column, row, colours[family], colours);
      context.restore();
    }
  });
  return canvas;
}

/** Points north; the shader turns it. */
function wedge(context, colour) {
  context.beginPath();
  context.moveTo(0, -31);
  context.lineTo(10, -15);
  context.lineTo(-10, -15);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}

function outline(context, freshness) {
  context.beginPath();
  if (freshness === BASE) context.roundRect(-15, -15, 30, 30, 6);
  else context.arc(0, 0, RADIUS, 0, 2 * Math.PI);
}

function badge(context, freshness, row, colour, colours) {
  const solid = freshness === FRESH || freshness === BASE;
  outline(context, freshness);
  context.fillStyle = solid ? colour : colours.surface;
  context.fill();
  if (freshness === STALE) hatch(context, colours['warn-line']);
  outline(context, freshness);
  context.lineWidth = solid ? 3 : 4.5;
  context.strokeStyle = solid ? colours.surface : { [AGEING]: colour, [STALE]: colours['warn-line'], [LOST]: colours['ink-3'] }[freshness];
  if (freshness === STALE) context.setLineDash([9, 6]);
  if (freshness === LOST) context.setLineDash([2, 7]);
  context.stroke();
  context.setLineDash([]);
  if (freshness === LOST) return unknown(context, colours['ink-2']);
  context.beginPath();
  PATHS[row](context);
  context.lineWidth = 4.5;
  context.strokeStyle = solid ? colours.surface : colour;
  context.stroke();
}

function hatch(context, colour) {
  context.save();
  context.clip();
  context.globalAlpha = 0.45;
  context.lineWidth = 3;
  context.strokeStyle = colour;
  context.beginPath();
  for (let x = -48; x < 48; x += 9) {
    context.moveTo(x, 24);
    context.lineTo(x + 48, -24);
  }
  context.stroke();
  context.restore();
}

function unknown(context, colour) {
  context.font = '700 26px "Plex Map Semibold", sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText('?', 0, 2);
}
