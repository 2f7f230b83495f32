import { d, dark, light, polygon, steps, tone, toothed } from './kit.mjs';

export function ballBearing(g, { scale = 1, seal }) {
  const x = 190, y = 148, r = 108 * scale;
  g.shadow(205, y + r + 8, r);
  g.circle(x + 22, y, r, g.tube(dark(tone.steel, 0.2)));
  g.circle(x, y, r, g.face(tone.stainless));
  g.circle(x, y, r * 0.83, seal ? g.face(seal) : g.face(dark(tone.steel, 0.45)));
  if (!seal) {
    steps(10, 0, 36).forEach((a) => g.circle(x + r * 0.68 * Math.cos((a * Math.PI) / 180),
      y + r * 0.68 * Math.sin((a * Math.PI) / 180), r * 0.145, g.face(tone.stainless), { w: 1.5 }));
  } else g.circle(x, y, r * 0.68, undefined, { w: 1.5, stroke: dark(seal, 0.5) });
  g.circle(x, y, r * 0.53, g.face(tone.stainless));
  g.circle(x, y, r * 0.4, dark(tone.steel, 0.62));
  g.path(d`M${x - r * 0.12} ${y - r * 0.38}A${r * 0.4} ${r * 0.4} 0 0 0 ${x - r * 0.12} `
      + d`${y + r * 0.38}`
    + d`A${r * 0.55} ${r * 0.55} 0 0 1 ${x - r * 0.12} ${y - r * 0.38}Z`, light(tone.steel, 0.2),
    { w: 1.5 });
  g.shine(d`M${x - r * 0.86} ${y - r * 0.3}A${r * 0.91} ${r * 0.91} 0 0 1 ${x - r * 0.2} `
      + d`${y - r * 0.89}`);
}

export function pillowBlock(g, { bore }) {
  g.shadow(200, 246, 165);
  g.path('M40 205H118Q110 60 200 60Q290 60 282 205H360Q366 205 366 212V240H34V212Q34 205 40 205Z',
    g.fall(tone.teal));
  g.line('M118 205Q150 222 200 222T282 205', 2, dark(tone.teal, 0.4));
  [[72], [328]].forEach(([x]) => {
    g.rect(x - 22, 199, 44, 9, 4, g.fall(dark(tone.teal, 0.15)));
    g.rect(x - 15, 186, 30, 13, 2, g.tube(tone.zinc));
  });
  g.circle(200, 138, 58, g.face(dark(tone.steel, 0.25)));
  g.circle(200, 138, 48, g.face(tone.black));
  g.circle(200, 138, 37, g.face(tone.stainless));
  g.circle(200, 138, 18 + (bore - 20) * 0.7, dark(tone.steel, 0.65));
  g.circle(226, 120, 4, tone.black, { w: 1.5 });
  g.path('M194 60v-12h12v12Z', g.tube(tone.brass), { w: 2 });
  g.shine('M140 130Q146 84 180 76');
  g.size(`⌀ ${bore} mm`);
}

export function oRing(g, { color, scale, label }) {
  const r = 95 * scale;
  g.shadow(200, 156 + r * 0.78, r);
  g.oval(200, 150, r, r * 0.68, undefined, { w: 29 });
  g.oval(200, 150, r, r * 0.68, undefined, { w: 24, stroke: color });
  g.line(d`M${200 - r * 0.98} 140A${r} ${r * 0.68} 0 0 1 ${200 + r * 0.6} ${146 - r * 0.55}`, 5,
    light(color, 0.65));
  g.line(d`M${200 + r * 0.98} 160A${r} ${r * 0.68} 0 0 1 ${200 - r * 0.6} ${156 + r * 0.55}`, 5,
    dark(color, 0.45));
  g.size(label);
}

export function shaftSeal(g, { color }) {
  g.shadow(205, 262, 105);
  g.circle(218, 148, 104, dark(color, 0.45));
  g.circle(195, 148, 104, g.face(color));
  g.circle(195, 148, 80, g.face(tone.steel));
  g.circle(195, 148, 62, g.face(dark(color, 0.15)));
  g.circle(195, 148, 52, dark(tone.black, 0.5));
  g.circle(195, 148, 68, undefined, { w: 4, stroke: dark(tone.steel, 0.3), dash: '3 6' });
  g.shine('M104 130A93 93 0 0 1 160 62');
}

export function vBelt(g, { long }) {
  const rx = 96 + long * 0.03;
  g.shadow(200, 238, rx);
  g.rect(200 - rx, 62, rx * 2, 166, 83, undefined, { w: 36 });
  g.rect(200 - rx, 62, rx * 2, 166, 83, undefined, { w: 31, stroke: tone.oxide });
  g.rect(200 - rx + 13, 75, rx * 2 - 26, 140, 72, undefined,
    { w: 6, stroke: dark(tone.black, 0.4) });
  g.rect(200 - rx - 9, 53, rx * 2 + 18, 184, 96, undefined,
    { w: 3, stroke: light(tone.oxide, 0.4) });
  g.line(d`M${200 - rx + 96} 62H${200 + rx - 96}`, 3, tone.yellow, { dash: '16 7' });
  g.size(`${long} mm`);
}

export function timingBelt(g, { long }) {
  const rx = 132;
  g.shadow(200, 254, rx);
  const tooth = '#2c3540';
  g.rect(200 - rx, 66, rx * 2, 176, 88, undefined, { w: 20 });
  g.rect(200 - rx, 66, rx * 2, 176, 88, undefined, { w: 15, stroke: tone.oxide });
  g.rect(200 - rx + 13, 79, rx * 2 - 26, 150, 75, undefined,
    { w: 13, stroke: tooth, dash: '9 7.6', cap: 'butt' });
  g.rect(200 - rx - 4, 62, rx * 2 + 8, 184, 92, undefined,
    { w: 2.5, stroke: light(tone.oxide, 0.5) });
  g.size(`${long} mm`);
}

export function ballValve(g, { body, lever, label, scale = 1 }) {
  g.within(d`translate(${200 - 200 * scale} ${170 - 170 * scale}) scale(${scale})`, () => {
    g.shadow(200, 256, 130);
    g.rect(186, 92, 28, 50, 2, g.tube(dark(body, 0.1)));
    g.path('M172 96L176 76H224L228 96Z', g.tube(tone.zinc));
    g.path('M190 78Q192 58 214 58L340 40Q358 40 357 55Q355 66 338 66L226 80Q206 84 190 78Z',
      g.bar(lever));
    g.shine('M216 64L336 48', 4);
    g.path('M148 140Q200 96 252 140V232Q200 272 148 232Z', g.face(body));
    [[70, 1], [330, -1]].forEach(([x, s]) => {
      g.path(d`M${x} ${142}h${s * 44}v${92}h${-s * 44}Z`, g.bar(body));
      g.line(d`M${x} 165h${s * 44}M${x} 211h${s * 44}`, 1.8);
      g.path(d`M${x + s * 44} 152H${200 - s * 50}V224H${x + s * 44}Z`, g.bar(dark(body, 0.08)));
    });
    g.shine('M170 152Q186 132 206 130', 5);
  });
  g.size(label);
}

export function gateValve(g, { label }) {
  const body = tone.brass;
  g.shadow(200, 262, 125);
  g.rect(192, 62, 16, 60, 2, g.tube(body));
  g.path('M112 62Q112 46 132 46H268Q288 46 288 62Q288 74 268 74H132Q112 74 112 62Z',
    g.bar(tone.red));
  g.rect(188, 36, 24, 12, 3, g.tube(tone.zinc));
  g.line('M150 46V74M175 46V74M225 46V74M250 46V74', 1.6, dark(tone.red, 0.4));
  g.path('M170 104H230L236 132H164Z', g.tube(body));
  g.path('M160 132H240L246 176H154Z', g.tube(dark(body, 0.08)));
  g.path('M112 172Q200 140 288 172V240Q200 262 112 240Z', g.bar(body));
  [[78], [282]].forEach(([x]) => {
    g.rect(x, 160, 40, 90, 3, g.bar(body));
    g.line(d`M${x} 184H${x + 40}M${x} 228H${x + 40}`, 1.8);
  });
  g.size(label);
}

export function solenoidValve(g, { coil, label }) {
  const body = tone.brass;
  g.shadow(190, 264, 110);
  g.path('M108 186H272V252H108Z', g.bar(body));
  g.rect(82, 180, 40, 78, 3, g.bar(body));
  g.rect(258, 180, 40, 78, 3, g.bar(body));
  g.line('M82 200H122M82 238H122M258 200H298M258 238H298', 1.8);
  g.path('M148 164H232L240 188H140Z', g.tube(dark(body, 0.08)));
  g.rect(134, 62, 112, 102, 10, g.face(coil));
  g.rect(150, 84, 62, 52, 4, light(coil, 0.75), { w: 1.8 });
  g.line('M158 98H204M158 110H196M158 122H202', 2.4);
  g.rect(168, 42, 44, 20, 4, g.tube(tone.zinc));
  g.path('M246 84H296Q306 84 306 94V134Q306 144 296 144H246Z', g.face(tone.black));
  g.rect(306, 100, 26, 28, 4, g.bar(tone.oxide));
  g.cord('M332 114Q366 114 368 150', 9, tone.black);
  g.size(label);
}

export function checkValve(g) {
  const body = tone.brass;
  g.shadow(200, 222, 135);
  g.rect(70, 96, 66, 112, 4, g.bar(body));
  g.rect(264, 96, 66, 112, 4, g.bar(body));
  g.line('M70 124H136M70 180H136M264 124H330M264 180H330', 1.8);
  g.path('M136 110H264V194H136Z', g.bar(dark(body, 0.06)));
  g.path('M164 144H206V130L240 152L206 174V160H164Z', light(body, 0.75), { w: 2 });
  g.size('½"');
}

export function pushIn(g, { label, ring, scale = 1 }) {
  g.within(d`translate(${200 - 200 * scale} ${150 - 150 * scale}) rotate(-18 200 150) `
      + d`scale(${scale})`, () => {
    g.path('M70 112H118V188H70Z', g.bar(tone.brass));
    g.line('M78 112L86 188M92 112L100 188M106 112L114 188', 1.6);
    g.path('M118 98H160V202H118Z', g.bar(tone.zinc));
    g.line('M118 124H160M118 176H160', 1.8);
    g.path('M160 106H262Q274 106 274 118V182Q274 194 262 194H160Z', g.bar(tone.black));
    g.shine('M174 120H258', 5);
    g.path('M274 118H294V108H306V192H294V182H274Z', g.bar(ring));
    g.oval(306, 150, 10, 42, g.face(light(ring, 0.2)));
    g.oval(307, 150, 6, 24, dark(tone.black, 0.6), { w: 2 });
  });
  g.size(label);
}

export function elbowFitting(g, { label, ring }) {
  g.shadow(176, 272, 70);
  g.path('M144 188H212V262H144Z', g.tube(tone.brass));
  g.line('M144 222L212 230M144 236L212 244M144 250L212 258', 1.6);
  g.rect(134, 160, 88, 34, 3, g.tube(tone.zinc));
  g.line('M156 160V194M200 160V194', 1.8);
  g.path('M140 160V98Q140 62 178 62H274V136H222Q214 136 214 144V160Z', g.face(tone.black));
  g.shine('M154 150V104Q154 78 180 76H250', 5);
  g.path('M274 72H292V60H306V138H292V126H274Z', g.bar(ring));
  g.oval(306, 99, 10, 39, g.face(light(ring, 0.2)));
  g.oval(307, 99, 6, 22, dark(tone.black, 0.6), { w: 2 });
  g.size(label);
}

/** Tube or cable in a coil, held by two ties. */
export function coil(g, { color, label, strand = 15, ties = tone.pale, stripe }) {
  g.shadow(200, 262, 120);
  const rings = strand > 12 ? [[118, 98], [100, 80], [82, 62]] : steps(4, 0, 13).map((i) =>
      [118 - i, 98 - i]);
  rings.forEach(([rx, ry], i) => {
    g.oval(200 + i * 2, 152 + i * 2, rx, ry, undefined, { w: strand + 5 });
    g.oval(200 + i * 2, 152 + i * 2, rx, ry, undefined, { w: strand, stroke: color });
    if (stripe) g.oval(200 + i * 2, 152 + i * 2, rx, ry, undefined,
      { w: strand * 0.4, stroke: stripe });
    g.oval(199 + i * 2, 150 + i * 2, rx, ry, undefined,
      { w: strand * 0.2, stroke: light(color, 0.65), o: 0.8 });
  });
  g.cord('M300 196Q330 236 352 232', strand, color);
  if (stripe) g.line('M300 196Q330 236 352 232', strand * 0.4, stripe);
  const inner = rings.at(-1)[0];
  g.rect(72, 132, 144 - inner, 24, 5, ties);
  g.rect(186 + inner, 118, 142 - inner, 24, 5, ties);
  if (label) g.size(label);
}

export function hose(g, { color, label, ends }) {
  g.shadow(185, 250, 125);
  steps(3, 0, 1).forEach((i) => {
    const rx = 118 - i * 25, ry = 92 - i * 23;
    g.oval(185, 138 + i * 5, rx, ry, undefined, { w: 27 });
    g.oval(185, 138 + i * 5, rx, ry, undefined, { w: 22, stroke: color });
    g.oval(185, 138 + i * 5, rx, ry, undefined, { w: 3, stroke: light(color, 0.7), dash: '9 7' });
  });
  g.cord('M276 196Q300 236 342 220', 21, color);
  g.within('rotate(-18 342 220)', () => {
    g.rect(330, 204, 22, 34, 3, g.bar(ends));
    g.rect(352, 210, 24, 22, 3, g.bar(ends));
  });
  g.size(label);
}

export function hoseClip(g, { scale, label }) {
  const r = 82 * scale;
  g.shadow(190, 164 + r, r);
  g.circle(190, 156, r, undefined, { w: 25 });
  g.circle(190, 156, r, undefined, { w: 20, stroke: tone.stainless });
  g.circle(190, 156, r + 6, undefined, { w: 3, stroke: '#fff', o: 0.7 });
  g.line(steps(9, 0, 1).map((i) => {
    const a = -0.2 + i * 0.16, c = Math.cos(a), s = Math.sin(a);
    return d`M${190 + (r - 5) * c} ${156 + (r - 5) * s}L${190 + (r + 6) * c} ${156 + (r + 6) * s}`;
  }).join(''), 2.5);
  const top = 156 - r;
  g.path(d`M158 ${top + 14}Q156 ${top - 20} 176 ${top - 22}H236Q246 ${top - 18} 246 ${top + 18}Z`,
    g.bar(tone.steel));
  g.rect(246, top - 22, 16, 34, 3, g.bar(tone.zinc));
  g.path(polygon(6, 274, top - 5, 20), g.face(tone.zinc));
  g.line(d`M266 ${top - 9}L282 ${top - 1}`, 3);
  g.size(label);
}

export function pneuCylinder(g, { bore, travel, label }) {
  const h = 72 + (bore - 32) * 2.4, long = 120 + travel * 0.7, x = 44, y = 150;
  g.shadow(200, y + h * 0.5 + 24, 150);
  g.rect(x + 60, y - h * 0.42, long, h * 0.84, 3, g.bar(tone.stainless));
  g.line(d`M${x + 60} ${y - h * 0.22}h${long}M${x + 60} ${y + h * 0.22}h${long}`, 1.6);
  g.rect(x + 14, y - h / 2, 50, h, 5, g.bar(tone.grey));
  const e = x + 60 + long;
  g.rect(e, y - h / 2, 50, h, 5, g.bar(tone.grey));
  g.circle(x + 39, y - h * 0.12, 9, dark(tone.black, 0.3), { w: 2 });
  g.circle(e + 25, y - h * 0.12, 9, dark(tone.black, 0.3), { w: 2 });
  g.rect(e + 50, y - 17, 18, 34, 2, g.bar(dark(tone.grey, 0.15)));
  g.rect(e + 68, y - 9, 388 - e - 68 - 30, 18, 0, g.bar(tone.pale));
  g.rect(352, y - 13, 24, 26, 2, g.bar(tone.steel));
  g.line(d`M358 ${y - 13}l5 26M366 ${y - 13}l5 26`, 1.5);
  g.size(label);
}

export function gauge(g, { max, label }) {
  g.shadow(200, 272, 60);
  g.path('M186 226H214V262H186Z', g.tube(tone.brass));
  g.line('M186 244L214 249M186 254L214 259', 1.5);
  g.rect(178, 218, 44, 22, 3, g.tube(tone.brass));
  g.circle(200, 126, 104, g.face(tone.black));
  g.circle(200, 126, 88, '#fbfcfd', { w: 2 });
  const at = (t, r) => {
    const a = ((135 + 270 * t) * Math.PI) / 180;
    return d`${200 + r * Math.cos(a)} ${126 + r * Math.sin(a)}`;
  };
  g.line(`M${at(0.75, 78)}A78 78 0 0 1 ${at(1, 78)}`, 8, tone.red, { cap: 'butt' });
  g.line(steps(11, 0, 0.1).map((t) => `M${at(t, 82)}L${at(t, 66)}`).join(''), 3);
  g.line(steps(10, 0.05, 0.1).map((t) => `M${at(t, 82)}L${at(t, 74)}`).join(''), 1.5);
  g.text('0', 152, 180, 20);
  g.text(String(max), 246, 180, 20);
  g.text('bar', 200, 196, 17, '#5d6f80');
  g.path(`M194 120L${at(0.42, 72)}L206 132Z`, tone.red, { w: 1.5 });
  g.circle(200, 126, 11, g.face(tone.oxide));
  g.shine('M120 92A90 90 0 0 1 168 42', 6);
  if (label) g.size(label);
}

export function pulley(g) {
  g.shadow(205, 258, 100);
  g.path(toothed(26, 214, 148, 104, 94), dark(tone.steel, 0.3));
  g.path(toothed(26, 196, 148, 104, 94), g.face(tone.stainless));
  g.circle(196, 148, 64, g.face(dark(tone.steel, 0.15)));
  g.circle(196, 148, 46, g.face(tone.stainless));
  g.circle(196, 148, 24, dark(tone.steel, 0.65));
  g.rect(190, 116, 12, 14, 1, dark(tone.steel, 0.65), { w: 2 });
  g.shine('M110 128A90 90 0 0 1 152 70');
}
