// The pictures of the symbol layers, drawn here: priorities with the shapes of the queue, plates, hospitals, the pin.

import { FAMILIES } from './palette.js';

const RATIO = 2;
const SIZE = 30;

const PRIORITIES = {
  P0: { path: 'M9.3 1h11.4L29 9.3v11.4L20.7 29H9.3L1 20.7V9.3z', fill: 'p0', ink: 'p0-ink' },
  P1: { path: 'M15 1L29 11.5V29H1V11.5z', fill: 'p1', ink: 'p1-ink' },
  P2: { path: 'M6 3h18a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z', fill: 'p2-soft', ink: 'p2' },
  P3: { path: 'M15 2.5a12.5 12.5 0 1 1 0 25a12.5 12.5 0 1 1 0-25z', fill: 'p3-soft', ink: 'p3' },
  NONE: { path: 'M15 2.5a12.5 12.5 0 1 1 0 25a12.5 12.5 0 1 1 0-25z', fill: 'surface', ink: 'ink-3', dots: true, text: '?' },
  CALL: { path: 'M15 2.5a12.5 12.5 0 1 1 0 25a12.5 12.5 0 1 1 0-25z', fill: 'surface', ink: 'p0', dots: true, text: '15' },
};

/** A canvas of so many CSS pixels a side, at twice the sharpness. */
function drawn(width, height, draw) {
  const canvas = Object.assign(document.createElement('canvas'), { width: width * RATIO, height: height * RATIO });
  const context = canvas.getContext('2d');
  context.scale(RATIO, RATIO);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function priority({ path, fill, ink, dots, text }, level, colours) {
  return drawn(SIZE, SIZE, context => {
    context.translate(3, 3);
    context.scale(0.8, 0.8);
    const shape = new Path2D(path);
    context.fillStyle = colours[fill];
    context.fill(shape);
    context.lineWidth = 2.5;
    context.strokeStyle = colours[fill] === colours[level.toLowerCase()] ? colours.surface : colours[ink];
    if (dots) context.setLineDash([3, 3]);
    context.stroke(shape);
    context.fillStyle = colours[ink];
    context.font = '600 14px "Plex Map Semibold", sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text ?? level, 15, 16.5);
  });
}

function plate(colour, colours, stale) {
  return drawn(24, 20, context => {
    context.beginPath();
    context.roundRect(1.5, 1.5, 21, 17, 3);
    context.fillStyle = stale ? colours['warn-soft'] : colours.surface;
    context.fill();
    context.lineWidth = stale ? 2 : 1.5;
    context.strokeStyle = colour;
    context.stroke();
  });
}

const pin = (colours, confirmed) => drawn(30, 38, context => {
  const shape = new Path2D('M15 37C9 28 3 22 3 14a12 12 0 1 1 24 0c0 8-6 14-12 23z');
  context.fillStyle = confirmed ? colours.p0 : colours.surface;
  context.fill(shape);
  context.lineWidth = 2;
  context.strokeStyle = confirmed ? colours.surface : colours.p0;
  if (!confirmed) context.setLineDash([4, 3]);
  context.stroke(shape);
  context.beginPath();
  context.arc(15, 14, 4.5, 0, 2 * Math.PI);
  context.fillStyle = confirmed ? colours['p0-ink'] : colours.p0;
  context.fill();
});

const hospital = colours => drawn(20, 20, context => {
  context.beginPath();
  context.roundRect(1.5, 1.5, 17, 17, 3);
  context.fillStyle = colours.surface;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colours.ink;
  context.stroke();
  context.beginPath();
  context.moveTo(7, 5.5); context.lineTo(7, 14.5);
  context.moveTo(13, 5.5); context.lineTo(13, 14.5);
  context.moveTo(7, 10); context.lineTo(13, 10);
  context.stroke();
});

const device = (colours, weak) => drawn(16, 16, context => {
  context.beginPath();
  context.moveTo(8, 1.5); context.lineTo(14.5, 8); context.lineTo(8, 14.5); context.lineTo(1.5, 8);
  context.closePath();
  context.fillStyle = weak ? colours['warn-soft'] : colours.surface;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = weak ? colours['warn-line'] : colours.accent;
  if (weak) context.setLineDash([3, 2]);
  context.stroke();
});

/** Gives the map its pictures in these colours. */
export function give(map, colours) {
  const add = (name, image, more = {}) => map.addImage(name, image, { pixelRatio: RATIO, ...more });
  Object.entries(PRIORITIES).forEach(([level, look]) => add(`prio-${level}`, priority(look, level, colours)));
  const stretch = { stretchX: [[12, 36]], stretchY: [[10, 30]], content: [8, 5, 40, 35] };
  FAMILIES.forEach((family, index) => add(`plate-${index}`, plate(colours[family], colours, false), stretch));
  add('plate-stale', plate(colours['warn-line'], colours, true), stretch);
  add('pin-confirmed', pin(colours, true));
  add('pin-open', pin(colours, false));
  add('hospital', hospital(colours));
  add('device', device(colours, false));
  add('device-weak', device(colours, true));
}
