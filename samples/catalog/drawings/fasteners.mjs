import { d, dark, light, polygon, steps, tone } from './kit.mjs';

/** A threaded bar from x1 to x2 around height y: saw-toothed outline and slanted flanks. */
export function thread(g, x1, x2, y, thick, color, pitch = 8) {
  const h = thick / 2, bite = Math.min(4, thick * 0.12);
  const turns = Math.max(2, Math.round((x2 - x1) / pitch));
  const p = (x2 - x1) / turns;
  const top = steps(turns, 0, 1).map(() => d`l${p / 2} ${-bite}l${p / 2} ${bite}`).join('');
  const bottom = steps(turns, 0, 1).map(() => d`l${-p / 2} ${bite}l${-p / 2} ${-bite}`).join('');
  g.path(d`M${x1} ${y - h + bite}${top}V${y + h - bite}${bottom}Z`, g.bar(color), { w: 2 });
  const flanks = steps(turns - 1, 1, 1).map((i) =>
    d`M${x1 + i * p - p / 4} ${y - h + 2}l${p / 2} ${thick - 4}`);
  g.line(flanks.join(''), 1.4, dark(color, 0.45));
}

function hexHead(g, x, y, width, height, color) {
  const top = y - height / 2, c = width * 0.22;
  g.path(d`M${x + width} ${top}H${x + c}Q${x - c / 2} ${top + height / 8} ${x + c} `
      + d`${top + height / 4}`
    + d`Q${x - c} ${y} ${x + c} ${y + height / 4}Q${x - c / 2} ${y + height * 0.375} ${x + c} `
    + d`${y + height / 2}H${x + width}Z`, g.bar(color));
  g.line(d`M${x + c} ${y - height / 4}H${x + width}M${x + c} ${y + height / 4}H${x + width}`, 2);
}

export function hexBolt(g, { dia, len, color }) {
  const thick = 32 + (dia - 6) * 4, long = 128 + len * 1.25, head = thick * 0.75;
  const x = 200 - (long + head) / 2, plain = Math.max(0, (len - 45) * 0.9);
  g.within('rotate(-24 200 150)', () => {
    if (plain) g.rect(x + head, 150 - thick / 2, plain + 8, thick, 0, g.bar(color));
    thread(g, x + head + plain, x + head + long - 6, 150, thick, color, 7 + dia / 3);
    hexHead(g, x, 150, head, thick * 1.85, color);
  });
  g.size(`M${dia} × ${len}`);
}

export function socketScrew(g, { dia, len, color }) {
  const thick = 32 + (dia - 4) * 5, long = 120 + len * 2.2, head = thick * 0.95;
  const x = 200 - (long + head) / 2;
  g.within('rotate(-24 200 150)', () => {
    thread(g, x + head, x + head + long, 150, thick, color);
    const h = thick * 1.7;
    g.rect(x, 150 - h / 2, head, h, 6, g.bar(color));
    g.line(steps(7, 0, 1).map((i) => d`M${x + 8} ${150 - h * 0.38 + i * h * 0.127}H${x + head - 6}`)
      .join(''), 1.5, dark(color, 0.5));
    g.oval(x, 150, 11, h / 2, g.face(color));
    g.path(polygon(6, x - 0.5, 150, h * 0.24), dark(color, 0.6), { w: 1.5 });
  });
  g.size(`M${dia} × ${len}`);
}

export function countersunkScrew(g, { dia, len, color }) {
  const thick = 34 + (dia - 4) * 6, long = 130 + len * 2.8, x = 200 - long / 2;
  g.within('rotate(-24 200 150)', () => {
    thread(g, x + 40, x + long, 150, thick, color);
    const h = thick * 1.1;
    g.path(d`M${x} ${150 - h}L${x + 42} ${150 - thick / 2}V${150 + thick / 2}L${x} ${150 + h}Z`,
      g.bar(color));
    g.oval(x, 150, 10, h, g.face(color));
    g.path(polygon(6, x, 150, h * 0.36), dark(color, 0.55), { w: 1.5 });
  });
  g.size(`M${dia} × ${len}`);
}

export function woodScrew(g, { dia, len, color }) {
  const thick = 14 + dia * 4.2, long = 150 + len * 1.6, x = 200 - long / 2, tip = x + long;
  g.within('rotate(-24 200 150)', () => {
    const h = thick / 2, from = x + 26 + long * 0.25;
    g.path(d`M${x} ${150 - thick}L${x + 28} ${150 - h * 0.7}H${from}V${150 + h * 0.7}H${x + 28}`
      + d`L${x} ${150 + thick}Z`, g.bar(color));
    g.path(d`M${from} ${150 - h * 0.65}H${tip - 34}L${tip} 150L${tip - 34} `
        + d`${150 + h * 0.65}H${from}Z`,
      g.bar(color), { w: 1.5 });
    const turns = Math.round((tip - from - 20) / 12);
    g.line(steps(turns, 0, 1).map((i) => {
      const r = i > turns - 3 ? h * (turns - i) * 0.33 : h;
      return d`M${from + 3 + i * 12} ${150 + r}L${from + 10 + i * 12} ${150 - r}`;
    }).join(''), 3.2);
    g.oval(x, 150, 8, thick, g.face(color));
    g.line(d`M${x - 3} ${150 - thick * 0.5}L${x + 3} ${150 + thick * 0.5}M${x + 3} 146L${x - 3} `
        + d`154`, 3);
  });
  g.size(`${dia.toFixed(1)} × ${len}`);
}

/** A nut standing on its edge, seen a little from the side. */
export function hexNut(g, { dia, color, ring }) {
  const r = 76 + (dia - 6) * 4, x = 190, y = 145, depth = r * 0.75;
  g.shadow(205, y + r + 8, r * 1.2);
  const hex = (cx) => polygon(6, cx, y, r, 0);
  g.path(d`M${x - r / 2} ${y - r * 0.866}h${depth * 0.5}L${x + r / 2 + depth * 0.5} `
      + d`${y - r * 0.866}`
    + d`L${x + r + depth * 0.5} ${y}L${x + r / 2 + depth * 0.5} ${y + r * 0.866}H${x - r / 2}Z`,
    g.bar(dark(color, 0.18)));
  g.line(d`M${x + r} ${y}h${depth * 0.5}`, 2);
  g.path(hex(x), g.face(color));
  g.circle(x, y, r * 0.8, g.face(light(color, 0.2)), { w: 1.5 });
  if (ring) g.circle(x, y, r * 0.62, ring, { w: 2 });
  g.circle(x, y, r * 0.47, dark(color, 0.7));
  g.line(d`M${x - r * 0.36} ${y + r * 0.2}A${r * 0.42} ${r * 0.42} 0 0 0 ${x + r * 0.38} `
      + d`${y + r * 0.15}`
    + d`M${x - r * 0.4} ${y - r * 0.02}A${r * 0.42} ${r * 0.42} 0 0 0 ${x + r * 0.1} `
        + d`${y + r * 0.4}`,
    3, color);
  g.size(`M${dia}`);
}

export function wingNut(g, { dia, color }) {
  g.shadow(200, 246, 80);
  g.path('M165 190C120 190 60 130 58 88C57 62 92 52 114 76C140 104 160 130 178 150Z',
    g.face(color));
  g.path('M235 190C280 190 340 130 342 88C343 62 308 52 286 76C260 104 240 130 222 150Z',
    g.face(color));
  g.path('M158 240L168 150Q200 136 232 150L242 240Q200 254 158 240Z', g.tube(color));
  g.oval(200, 150, 32, 11, g.face(light(color, 0.3)));
  g.oval(200, 150, 19, 6.5, dark(color, 0.7), { w: 2 });
  g.shine('M76 84Q88 74 102 88M324 84Q316 74 302 84', 3);
  g.size(`M${dia}`);
}

export function flatWasher(g, { dia, color }) {
  const r = 84 + (dia - 6) * 7;
  g.shadow(200, 152 + r * 0.72, r);
  g.oval(200, 158, r, r * 0.62, dark(color, 0.3));
  g.oval(200, 148, r, r * 0.62, g.face(color));
  g.oval(200, 148, r * 0.48, r * 0.3, dark(color, 0.45));
  g.path(d`M${200 - r * 0.45} ${155}A${r * 0.48} ${r * 0.3} 0 0 0 ${200 + r * 0.45} 155`
    + d`A${r * 0.48} ${r * 0.27} 0 0 1 ${200 - r * 0.45} 155Z`, '#fff', { w: 1.5 });
  g.shine(d`M${200 - r * 0.78} 138A${r * 0.8} ${r * 0.5} 0 0 1 ${200 - r * 0.3} ${148 - r * 0.46}`);
  g.size(`M${dia}`);
}

export function springWasher(g, { dia, color }) {
  const r = 84 + (dia - 6) * 7;
  const at = (deg, k = 1) => {
    const a = (deg * Math.PI) / 180;
    return d`${200 + r * 0.8 * k * Math.cos(a)} ${150 + r * 0.5 * k * Math.sin(a) + deg * 0.03}`;
  };
  const arc = (from, to, lift) => {
    const size = d`A${r * 0.8} ${r * 0.5} 0 0 1 `;
    return `M${at(from, lift)}` + [0.25, 0.5, 0.75, 1]
      .map((t) => size + at(from + (to - from) * t, lift)).join('');
  };
  g.shadow(200, 162 + r * 0.7, r);
  g.line(arc(62, 394), r * 0.34 + 5, undefined, { cap: 'butt' });
  g.line(arc(64, 392), r * 0.34, color, { cap: 'butt' });
  g.line(arc(190, 300, 1.06), 5, light(color, 0.7));
  g.size(`M${dia}`);
}

export function wallPlug(g, { dia, color }) {
  const t = 22 + dia * 3.4, long = 150 + dia * 10, x = 200 - long / 2;
  g.within('rotate(-20 200 150)', () => {
    g.path(d`M${x} ${150 - t * 0.7}h14v${t * 0.2}H${x + long * 0.3}`
      + steps(5, 0, 1).map(() => d`l${long * 0.1} ${-t * 0.12}l2 ${t * 0.14}`).join('')
      + d`L${x + long} ${150 - t * 0.25}v${t * 0.5}L${x + long * 0.8 + 10} ${150 + t * 0.6}`
      + steps(5, 0, 1).map(() => d`l-2 ${t * 0.14}l${-long * 0.1} ${-t * 0.12}`).join('')
      + d`L${x + long * 0.3} ${150 + t * 0.5}H${x + 14}v${t * 0.2}h-14Z`, g.bar(color));
    g.line(d`M${x + long * 0.3} 150H${x + long - 4}`, 5);
    g.line(d`M${x + 22} ${150 - t * 0.2}H${x + long * 0.28}`, 2, light(color, 0.7));
    g.oval(x, 150, 7, t * 0.7, g.face(color));
    g.oval(x, 150, 4, t * 0.35, dark(color, 0.7), { w: 1.5 });
  });
  g.size(`⌀ ${dia} mm`);
}

export function wedgeAnchor(g, { dia, len, color }) {
  const t = 30 + (dia - 8) * 4, long = 240 + (len - 75) * 2, x = 200 - long / 2;
  g.within('rotate(-22 200 150)', () => {
    thread(g, x, x + long * 0.42, 150, t, color);
    g.rect(x + long * 0.42, 150 - t / 2, long * 0.34, t, 0, g.bar(color));
    g.path(d`M${x + long * 0.76} ${150 - t * 0.36}H${x + long * 0.9}L${x + long} ${150 - t * 0.62}`
      + d`V${150 + t * 0.62}L${x + long * 0.9} ${150 + t * 0.36}H${x + long * 0.76}Z`,
      g.bar(color));
    g.path(d`M${x + long * 0.74} ${150 - t * 0.56}h${long * 0.17}v${t * 1.12}h${-long * 0.17}Z`,
      g.bar(tone.stainless));
    g.line(d`M${x + long * 0.78} 150h${long * 0.13}`, 3);
    g.rect(x + long * 0.3, 150 - t * 0.95, 7, t * 1.9, 2, g.bar(dark(color, 0.1)));
    hexHead(g, x + long * 0.3 - t * 0.75, 150, t * 0.75, t * 1.55, color);
  });
  g.size(`M${dia} × ${len}`);
}

export function threadedRod(g, { dia, color }) {
  const t = 20 + (dia - 8) * 4;
  g.within('rotate(-32 200 150)', () => {
    [-t * 0.95, t * 0.95].forEach((dy, i) =>
      thread(g, 28 + i * 16, 352 + i * 16, 150 + dy, t, color, 14));
  });
  g.size(`M${dia} × 1 m`);
}

export function blindRivet(g, { dia, len }) {
  const t = 22 + (dia - 3) * 8, x = 105, body = 50 + len * 5;
  g.within('rotate(-22 200 150)', () => {
    g.rect(x + 10, 150 - t * 0.2, 215, t * 0.4, 2, g.bar(tone.steel));
    g.path(d`M${x + 225} ${150 - t * 0.2}l22 ${t * 0.2}l-22 ${t * 0.2}Z`, tone.steel);
    const from = x + 40;
    g.path(d`M${from} ${150 - t}Q${from - 18} 150 ${from} ${150 + t}Z`, g.bar(tone.stainless),
      { w: 2.5 });
    g.rect(from - body, 150 - t / 2, body, t, 3, g.bar(tone.pale));
    g.oval(from - body, 150, t * 0.3, t * 0.56, g.face(tone.steel));
    g.rect(from - 3, 150 - t, 9, t * 2, 3, g.bar(tone.stainless));
  });
  g.size(`${dia} × ${len}`);
}
