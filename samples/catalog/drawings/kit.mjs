// A sheet of 400 × 300 units to draw on: flat shapes with a dark outline, a small palette and
// gradients that say "round" or "flat". Every drawing is a function (sheet, parameters).

export const ink = '#2b3a4a';

export const tone = {
  steel: '#b9c6d2', stainless: '#cfd9e1', zinc: '#bfd0dc', oxide: '#56626e', brass: '#dcb050',
  copper: '#cf8a5b', iron: '#7f8d9a', black: '#3d4854', grey: '#a9b5c0', pale: '#dfe6ec',
  white: '#f5f8fa', blue: '#3b82c4', navy: '#2f5485', sky: '#8cc4ea', red: '#d64a45',
  orange: '#ee8434', yellow: '#f3bf3a', lime: '#c9dc4a', green: '#3f9e68', teal: '#2f9c98',
  purple: '#8566b0', pink: '#e58fb0', brown: '#a8764c', wood: '#d9a86c', kraft: '#cfa777',
  amber: '#b5702c', glass: '#d8edf5', water: '#9fd3ea', skin: '#e8c9a0', cyan: '#37aedb',
  magenta: '#cf4a8f',
};

const channel = (hex, at) => parseInt(hex.slice(at, at + 2), 16);

export function mix(a, b, share) {
  const part = (at) => Math.round(channel(a, at) * (1 - share) + channel(b, at) * share);
  return '#' + [1, 3, 5].map((at) => part(at).toString(16).padStart(2, '0')).join('');
}
export const light = (color, share = 0.4) => mix(color, '#ffffff', share);
export const dark = (color, share = 0.25) => mix(color, '#1d2a38', share);

/** Numbers in path data to one decimal, without noise. */
export const n = (value) => String(Math.round(value * 10) / 10);

/** Path data from a template: every number in it shortened. */
export function d(strings, ...values) {
  return String.raw({ raw: strings }, ...values.map((v) => (typeof v === 'number' ? n(v) : v)));
}

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export class Sheet {
  #gradients = new Map();
  #shapes = [];

  #gradient(direction, stops) {
    const body = stops.map(([at, c]) => `<stop offset="${at}" stop-color="${c}"/>`).join('');
    const key = direction + body;
    if (!this.#gradients.has(key)) this.#gradients.set(key, 'g' + this.#gradients.size);
    return `url(#${this.#gradients.get(key)})`;
  }

  /** Fill of an upright cylinder. */
  tube(c) {
    return this.#gradient('', [[0, dark(c, 0.18)], [0.3, light(c, 0.55)], [0.6, c], [1, dark(c)]]);
  }
  /** Fill of a cylinder lying on its side. */
  bar(c) {
    return this.#gradient(' x2="0" y2="1"',
      [[0, dark(c, 0.08)], [0.28, light(c, 0.6)], [0.6, c], [1, dark(c, 0.3)]]);
  }
  /** Fill of a flat or softly bent face, lit from above left. */
  face(c) {
    return this.#gradient(' x2="1" y2="1"', [[0, light(c, 0.3)], [1, dark(c, 0.1)]]);
  }
  /** Fill that fades downwards. */
  fall(c) {
    return this.#gradient(' x2="0" y2="1"', [[0, light(c, 0.35)], [1, dark(c, 0.12)]]);
  }

  #add(tag, attributes, { fill, w, stroke, o, cap, dash } = {}) {
    let text = `<${tag} ${attributes}`;
    if (fill) text += ` fill="${fill}"`;
    if (stroke) text += ` stroke="${stroke}"`;
    if (w !== undefined) text += w ? ` stroke-width="${w}"` : ' stroke="none"';
    if (o !== undefined) text += ` opacity="${o}"`;
    if (cap) text += ` stroke-linecap="${cap}"`;
    if (dash) text += ` stroke-dasharray="${dash}"`;
    this.#shapes.push(text + '/>');
  }

  path(data, fill, more) { this.#add('path', `d="${data}"`, { fill, ...more }); }
  rect(x, y, w, h, r, fill, more) {
    const round = r ? ` rx="${n(r)}"` : '';
    this.#add('rect', `x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"${round}`,
      { fill, ...more });
  }
  circle(x, y, r, fill, more) {
    this.#add('circle', `cx="${n(x)}" cy="${n(y)}" r="${n(r)}"`, { fill, ...more });
  }
  oval(x, y, rx, ry, fill, more) {
    this.#add('ellipse', `cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}"`,
      { fill, ...more });
  }
  /** A thin line of detail. */
  line(data, w = 1.6, stroke = undefined, more = {}) { this.path(data, undefined,
    { w, stroke, ...more }); }
  /** A thick outlined line: cable, wire, strap. */
  cord(data, w, color) {
    this.line(data, w + 5, ink);
    this.line(data, w, color);
    this.line(data, w * 0.28, light(color, 0.6), { o: 0.8 });
  }
  shine(data, w = 4) { this.path(data, undefined, { w, stroke: '#fff', o: 0.65 }); }
  shadow(x = 200, y = 268, rx = 110, ry = 8) {
    this.oval(x, y, rx, ry, ink, { w: 0, o: 0.12 });
  }
  text(text, x, y, size, fill = ink) {
    this.#shapes.push(`<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${fill}"`
        + ` stroke="none">${escape(text)}</text>`);
  }
  /** The size of the article, below right. */
  size(text) {
    this.#shapes.push(`<text x="388" y="287" font-size="22" fill="#5d6f80" stroke="none"`
        + ` text-anchor="end">${escape(text)}</text>`);
  }
  within(transform, drawing) {
    this.#shapes.push(`<g transform="${transform}">`);
    drawing(this);
    this.#shapes.push('</g>');
  }

  toString() {
    const defs = [...this.#gradients].map(([key, id]) => {
      const at = key.indexOf('<');
      return `<linearGradient id="${id}"${key.slice(0, at)}>${key.slice(at)}</linearGradient>`;
    });
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">\n'
        + (defs.length ? `<defs>${defs.join('')}</defs>\n` : '')
        + `<g fill="none" stroke="${ink}" stroke-width="2.5" stroke-linejoin="round"`
        + ' stroke-linecap="round" font-family="Helvetica,Arial,sans-serif" font-weight="600"'
        + ` text-anchor="middle">\n${this.#shapes.join('\n')}\n</g>\n</svg>\n`;
  }
}

export function picture(drawing, parameters = {}) {
  const sheet = new Sheet();
  drawing(sheet, parameters);
  return sheet.toString();
}

/** Several values on even steps: steps(3, 10, 5) is [10, 15, 20]. */
export const steps = (count, from, by) => Array.from({ length: count }, (_, i) => from + i * by);

/** A regular polygon as path data. */
export function polygon(sides, x, y, radius, turn = 0, squash = 1) {
  const corner = (i) => {
    const a = turn + (i * 2 * Math.PI) / sides;
    return `${n(x + radius * Math.cos(a))} ${n(y + radius * Math.sin(a) * squash)}`;
  };
  return 'M' + steps(sides, 0, 1).map(corner).join('L') + 'Z';
}

/** Teeth around a circle as path data: radius outside and inside. */
export function toothed(count, x, y, outer, inner, share = 0.5) {
  const point = (angle, r) => `${n(x + r * Math.cos(angle))} ${n(y + r * Math.sin(angle))}`;
  const step = (2 * Math.PI) / count;
  const tooth = (i) => [
    point(i * step, outer), point((i + share) * step, outer),
    point((i + share + 0.1) * step, inner), point((i + 0.9) * step, inner)].join('L');
  return 'M' + steps(count, 0, 1).map(tooth).join('L') + 'Z';
}
