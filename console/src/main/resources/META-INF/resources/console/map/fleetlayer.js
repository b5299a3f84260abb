// The vehicles, drawn by the graphics card in one go: two thousand of them gliding from where they were to where they are cost no
// more than ten. No element of the page, no work for the library.

import { BASE, FRESH, freshness } from './ages.js';
import { COLUMNS, ROWS, WEDGE, sheet } from './glyphs.js';

const GLIDE_MILLIS = 1000;
const FLOATS = 9;
const SIZE = 27;
/** Vehicles of one base stand side by side, so many pixels apart. */
const APART = 11;
/** A workstation without a graphics card takes steps instead. */
const SLOW_FRAME_MILLIS = 60;
const STEP_MILLIS = 250;
const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

const VERTEX = `#version 300 es
uniform mat4 u_matrix; uniform float u_now; uniform vec2 u_pixel; uniform float u_size;
in vec4 a_way; in vec3 a_look; in vec2 a_start;
out vec2 v_cell; out float v_angle;
void main() {
  vec4 p = u_matrix * vec4(mix(a_way.xy, a_way.zw, clamp((u_now - a_start.x) / ${GLIDE_MILLIS}.0, 0.0, 1.0)), 0.0, 1.0);
  gl_Position = p + vec4(a_start.y * u_pixel.x * p.w, 0.0, 0.0, 0.0);
  gl_PointSize = u_size; v_cell = a_look.xy; v_angle = a_look.z;
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
uniform sampler2D u_sheet; in vec2 v_cell; in float v_angle; out vec4 colour;
vec4 cell(vec2 which, vec2 at) { return texture(u_sheet, (which + clamp(at, 0.01, 0.99)) / vec2(${COLUMNS}.0, ${ROWS}.0)); }
void main() {
  vec4 badge = cell(v_cell, gl_PointCoord);
  vec2 c = gl_PointCoord - 0.5;
  float s = sin(v_angle), k = cos(v_angle);
  vec2 turned = vec2(k * c.x + s * c.y, k * c.y - s * c.x) + 0.5;
  vec4 wedge = v_angle < 0.0 ? vec4(0.0) : cell(vec2(${WEDGE}.0, v_cell.y), turned);
  colour = badge + wedge * (1.0 - badge.a);
}`;

export class FleetLayer {
  id = 'fleet';
  type = 'custom';
  renderingMode = '2d';

  #library;
  #map;
  #gl;
  #colours;
  #origin = [0.5, 0.35];
  #tracks = new Map();
  #data = new Float32Array(0);
  #count = 0;
  #until = 0;
  #asked = 0;
  #slow = 0;
  #dirty = true;

  constructor(library, colours) {
    this.#library = library;
    this.#colours = colours;
  }

  onAdd(map, gl) {
    this.#map = map;
    this.#gl = gl;
    this.program = linked(gl);
    this.places = Object.fromEntries(['u_matrix', 'u_now', 'u_pixel', 'u_size'].map(name => [name, gl.getUniformLocation(this.program, name)]));
    this.array = gl.createVertexArray();
    this.buffer = gl.createBuffer();
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    [['a_way', 4, 0], ['a_look', 3, 4], ['a_start', 2, 7]].forEach(([name, size, from]) => {
      const at = gl.getAttribLocation(this.program, name);
      gl.enableVertexAttribArray(at);
      gl.vertexAttribPointer(at, size, gl.FLOAT, false, FLOATS * 4, from * 4);
    });
    gl.bindVertexArray(null);
    this.texture = textureOf(gl, sheet(this.#colours));
    this.#dirty = true;
  }

  onRemove(_, gl) {
    gl.deleteTexture(this.texture);
    gl.deleteBuffer(this.buffer);
    gl.deleteVertexArray(this.array);
    gl.deleteProgram(this.program);
  }

  /** Takes what the feed says now; the vehicles that moved begin to glide. */
  show(feed) {
    const now = performance.now();
    const bases = new Map();
    const tracks = new Map();
    const data = new Float32Array(feed.units.size * FLOATS);
    let at = 0;
    for (const unit of feed.units.values()) {
      const track = this.#track(unit, now);
      tracks.set(unit.id, track);
      const fresh = freshness(unit, feed);
      const heading = fresh === FRESH && unit.heading >= 0 ? unit.heading * Math.PI / 180 : -1;
      data.set([...track.from, ...track.to, fresh, unit.family, heading, track.start, beside(bases, unit, fresh)], at);
      at += FLOATS;
    }
    this.#tracks = tracks;
    this.#data = data;
    this.#count = feed.units.size;
    this.#dirty = true;
    this.#map?.triggerRepaint();
  }

  #track(unit, now) {
    const { x, y } = this.#library.MercatorCoordinate.fromLngLat([unit.lon, unit.lat]);
    const to = [x - this.#origin[0], y - this.#origin[1]];
    const known = this.#tracks.get(unit.id);
    if (known && known.to[0] === to[0] && known.to[1] === to[1]) return known;
    if (!known || REDUCED.matches) return { from: to, to, start: now - GLIDE_MILLIS };
    const share = Math.min(1, (now - known.start) / GLIDE_MILLIS);
    this.#until = now + GLIDE_MILLIS;
    return { from: known.from.map((value, i) => value + share * (known.to[i] - value)), to, start: now };
  }

  render(gl, { defaultProjectionData }) {
    if (!this.#count) return;
    const { canvas } = gl;
    const ratio = this.#map.getPixelRatio();
    gl.useProgram(this.program);
    gl.bindVertexArray(this.array);
    if (this.#dirty) {
      gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
      gl.bufferData(gl.ARRAY_BUFFER, this.#data, gl.DYNAMIC_DRAW);
      this.#dirty = false;
    }
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.uniformMatrix4fv(this.places.u_matrix, false, moved(defaultProjectionData.mainMatrix, this.#origin));
    gl.uniform1f(this.places.u_now, performance.now());
    gl.uniform2f(this.places.u_pixel, 2 * ratio / canvas.width, 2 * ratio / canvas.height);
    gl.uniform1f(this.places.u_size, SIZE * ratio);
    gl.drawArrays(gl.POINTS, 0, this.#count);
    gl.bindVertexArray(null);
    this.#goOn();
  }

  #goOn() {
    const now = performance.now();
    if (now > this.#until) return;
    this.#slow = this.#asked && now - this.#asked > SLOW_FRAME_MILLIS ? Math.min(10, this.#slow + 1) : Math.max(0, this.#slow - 1);
    this.#asked = now;
    if (this.#slow < 5) this.#map.triggerRepaint();
    else setTimeout(() => { this.#asked = 0; this.#map.triggerRepaint(); }, STEP_MILLIS);
  }
}

/** How far to the right of its point a vehicle at its base stands: the second one beside the first. */
function beside(bases, unit, fresh) {
  if (fresh !== BASE) return 0;
  const key = `${unit.lat},${unit.lon}`;
  const rank = bases.get(key) ?? 0;
  bases.set(key, rank + 1);
  return Math.min(rank, 6) * APART;
}

/** The matrix for points that are counted from an origin: in double precision here, for the card has only half of it. */
function moved(matrix, [x, y]) {
  const result = Float32Array.from(matrix);
  for (let i = 0; i < 4; i++) result[12 + i] = matrix[i] * x + matrix[4 + i] * y + matrix[12 + i];
  return result;
}

function linked(gl) {
  const program = gl.createProgram();
  [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]].forEach(([kind, text]) => {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  });
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program));
  return program;
}

function textureOf(gl, canvas) {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  return texture;
}
