import { d, dark, light, steps, tone } from './kit.mjs';

export function sprayBottle(g, { color, label }) {
  g.shadow(190, 276, 66);
  g.path('M140 34H226Q240 34 240 48V66H176L168 88H204V106H176V88L150 96Q130 90 132 70L112 '
      + '66V50H140Z', g.face(tone.white));
  g.path('M148 66Q124 84 134 116L146 112Q142 92 160 84Z', g.face(color));
  g.rect(98, 50, 18, 20, 3, g.tube(color));
  g.rect(170, 98, 44, 22, 3, g.tube(color));
  g.path('M168 120H216Q222 142 246 156Q254 164 254 180V258Q254 276 236 276H144Q126 276 126 '
      + '258V180Q126 164 136 156Q162 142 168 120Z',
    g.tube(light(color, 0.62)), { o: 0.95 });
  g.path('M128 186V258Q128 274 144 274H236Q252 274 252 258V186Z', color, { w: 0, o: 0.45 });
  g.rect(140, 184, 100, 70, 6, '#fff', { w: 2 });
  g.rect(140, 184, 100, 20, 5, color, { w: 2 });
  g.path('M190 212l5 11 12 1 -9 8 3 12 -11 -6 -11 6 3 -12 -9 -8 12 -1Z', light(color, 0.3),
    { w: 1.8 });
  g.size(label);
}

export function canister(g, { color, body = tone.white, label }) {
  g.shadow(190, 274, 98);
  g.path('M98 112Q98 92 118 90L150 74H262Q286 76 286 100V250Q286 272 264 272H118Q96 272 96 250Z',
    g.face(body));
  g.path('M176 74V60Q176 50 190 50H256Q274 50 274 66V90H252V78Q252 70 244 70H202V74Z',
    g.face(body));
  g.rect(114, 44, 48, 36, 5, g.tube(color));
  g.line('M124 50V74M134 50V74M144 50V74M154 50V74', 2, dark(color, 0.35));
  g.rect(116, 132, 148, 112, 5, '#fff', { w: 2 });
  g.rect(116, 132, 148, 28, 4, color, { w: 2 });
  g.line('M130 180H224M130 198H200M130 216H232', 4, tone.grey);
  g.size(label);
}

export function paperRoll(g, { color, wide = 120, label, core = true }) {
  const x = 200 - wide / 2 - 20;
  g.shadow(200, 258, wide * 0.6 + 66);
  g.path(d`M${x} 54H${x + wide}A62 98 0 0 1 ${x + wide} 250H${x}Z`, g.bar(color));
  g.path(d`M${x + 20} 250H${x + wide + 66}L${x + wide + 92} 262H${x + 34}Z`, g.face(color));
  g.line(d`M${x + wide * 0.36 + 8} 54A62 98 0 0 1 ${x + wide * 0.36 + 8} `
      + d`250M${x + wide * 0.72 + 8} 54A62 98 0 0 1 ${x + wide * 0.72 + 8} 250`,
    1.6, dark(color, 0.3), { dash: '7 6' });
  g.oval(x, 152, 62, 98, g.face(light(color, 0.2)));
  [46, 32].forEach((r) => g.oval(x, 152, r, r * 1.56, undefined,
    { w: 1.4, stroke: dark(color, 0.25) }));
  if (core) {
    g.oval(x, 152, 20, 31, g.face(tone.kraft));
    g.oval(x + 2, 152, 13, 23, dark(tone.kraft, 0.5), { w: 1.8 });
  }
  if (label) g.size(label);
}

export function towelPack(g, { color }) {
  g.shadow(200, 262, 140);
  steps(7, 0, 1).forEach((i) => {
    const y = 236 - i * 20;
    g.path(d`M70 ${y}L104 ${y - 20}H340L310 ${y}Z`, g.face(color), { w: 1.8 });
    g.rect(70, y, 240, 20, 4, g.fall(color), { w: 1.8 });
    g.path(d`M310 ${y}L340 ${y - 20}V${y}L310 ${y + 20}Z`, g.face(dark(color, 0.15)), { w: 1.8 });
  });
  g.path('M160 106L196 88H232L198 106V256H160Z', g.fall(tone.blue), { o: 0.8 });
}

export function cloth(g, { color }) {
  g.shadow(200, 256, 140);
  [0, 1, 2].forEach((i) => {
    const y = 216 - i * 34;
    g.path(d`M58 ${y}Q58 ${y - 18} 90 ${y - 20}L300 ${y - 42}Q344 ${y - 44} 344 ${y - 22}Q344 `
        + d`${y - 6} 312 ${y}L110 ${y + 34}Q58 ${y + 40} 58 ${y}Z`,
      g.fall(i === 1 ? light(color, 0.12) : color));
    g.line(d`M72 ${y + 12}L110 ${y + 8}L330 ${y - 26}`, 2, dark(color, 0.35), { dash: '6 5' });
  });
  g.shine('M96 134L270 116', 5);
}

export function broom(g) {
  g.within('translate(6 -6) rotate(24 200 150)', () => {
    g.rect(191, -20, 18, 210, 6, g.tube(tone.wood));
    g.rect(178, 176, 44, 26, 4, g.tube(tone.red));
    g.rect(118, 200, 164, 30, 6, g.fall(tone.red));
    g.path('M122 230H278L288 272H112Z', g.fall(tone.black));
    g.line(steps(12, 132, 12.4).map((x) => d`M${x} 234L${x + (x - 200) * 0.08} 268`).join(''), 2,
      light(tone.black, 0.35));
  });
}

export function mopBucket(g) {
  g.shadow(206, 278, 110);
  g.within('rotate(14 250 100)', () => g.rect(244, -30, 12, 150, 4, g.tube(tone.wood)));
  g.path('M118 130Q108 40 200 38Q292 40 282 130', undefined, { w: 7 });
  g.path('M118 130Q108 40 200 38Q292 40 282 130', undefined, { w: 3, stroke: tone.steel });
  g.path('M100 128H300L276 260Q274 272 262 272H138Q126 272 124 260Z', g.tube(tone.blue));
  g.oval(200, 128, 102, 24, g.face(dark(tone.blue, 0.2)));
  g.path('M206 118Q210 96 232 96Q256 98 256 124Q284 118 270 152Q250 180 220 160Q192 156 206 118Z',
    g.face(tone.white));
  g.line('M220 116Q226 140 216 154M236 110Q240 134 238 160M250 116Q256 136 256 156', 2, tone.grey);
  g.path('M98 128A102 24 0 0 0 302 128L300 142A102 24 0 0 1 100 142Z',
    g.tube(light(tone.blue, 0.1)));
  g.shine('M132 168L144 244', 6);
}

export function bagRoll(g, { color, label }) {
  g.shadow(196, 244, 150);
  g.path('M76 96H270A40 66 0 0 1 270 228H76Z', g.bar(color));
  g.path('M110 228H330Q344 230 340 240L118 240Q100 238 110 228Z', g.face(color));
  g.oval(76, 162, 40, 66, g.face(light(color, 0.15)));
  [28, 18].forEach((r) => g.oval(76, 162, r, r * 1.6, undefined, { w: 1.6 }));
  g.oval(76, 162, 8, 13, dark(color, 0.7), { w: 1.8 });
  g.path('M164 96H222A40 66 0 0 1 222 228H164A40 66 0 0 0 164 96Z', '#fff', { w: 2 });
  g.line('M206 138H246M204 158H248M206 178H238', 4, tone.grey);
  g.size(label);
}

export function pedalBin(g, { color, label }) {
  g.shadow(190, 280, 92);
  g.path('M98 86H282L270 264Q268 276 256 276H124Q112 276 110 264Z', g.tube(color));
  g.path('M92 72Q96 34 190 32Q284 34 288 72V90H92Z', g.tube(dark(color, 0.12)));
  g.path('M150 262H230L240 282H140Z', g.fall(tone.black));
  g.path('M190 130l26 44h-16v34h-20v-34h-16Z', '#fff', { w: 2, o: 0.9 });
  g.path('M160 224H220', undefined, { w: 8, stroke: '#fff', o: 0.9 });
  g.shine('M118 104L126 240', 7);
  if (label) g.size(label);
}

/** An open-fronted storage bin. */
export function bin(g, { color, scale, label }) {
  g.within(d`translate(${182 - 200 * scale} ${238 - 258 * scale}) scale(${scale})`, () => {
    g.shadow(200, 260, 150);
    const inside = dark(color, 0.42);
    g.path('M104 70H344L318 130L300 188H66L56 176Z', inside);
    g.path('M104 70L158 112V188H66L56 176Z', g.face(dark(color, 0.3)), { w: 2 });
    g.line('M158 112H326', 2);
    g.path('M344 66V222L300 256V184L316 130Z', g.face(dark(color, 0.14)));
    g.path('M100 62H346V74H104L62 178L54 170Z', g.face(light(color, 0.2)));
    g.path('M54 172Q60 186 80 186H278Q292 186 300 178V256H70Q54 256 54 240Z', g.fall(color));
    g.rect(120, 204, 132, 34, 3, '#fff', { w: 2 });
    g.line('M132 216H208M132 227H184', 3, tone.grey);
    g.shine('M76 198V244', 5);
  });
  g.size(label);
}

export function euroBox(g, { color, scale = 1, label }) {
  g.within(d`translate(${192 - 200 * scale} ${242 - 262 * scale}) scale(${scale})`, () => {
    g.shadow(200, 262, 150);
    g.path('M52 118L118 78H350L300 118Z', dark(color, 0.5));
    g.path('M300 118L350 78V212L300 260Z', g.face(dark(color, 0.18)));
    g.rect(52, 130, 248, 130, 6, g.fall(color));
    g.path('M44 112H306V134H44Z', g.fall(light(color, 0.12)));
    g.path('M306 112L358 70V92L306 134ZM44 112L112 70H358L306 112H290L338 80H118L62 112Z',
      g.face(light(color, 0.05)));
    g.rect(136, 152, 80, 26, 12, dark(color, 0.5), { w: 2 });
    g.line('M76 140V254M104 140V254M248 140V254M276 140V254', 3, dark(color, 0.25));
    g.rect(134, 198, 84, 38, 3, '#fff', { w: 2 });
  });
  g.size(label);
}

export function shelving(g, { wide }) {
  const w = wide ? 250 : 196, x = 200 - w / 2;
  g.shadow(200, 282, w * 0.6);
  [x, x + w - 12].forEach((px) => g.rect(px + 20, 18, 12, 232, 1, g.tube(dark(tone.blue, 0.2)),
    { w: 2 }));
  [52, 116, 180, 244].forEach((y) => {
    g.path(d`M${x} ${y + 12}L${x + 26} ${y - 8}H${x + w + 26}L${x + w} ${y + 12}Z`,
      g.face(tone.stainless));
    g.rect(x, y + 12, w, 12, 1, g.fall(tone.orange));
  });
  const box = (bx, y, bw, bh, c) => {
    g.rect(bx, y - bh, bw, bh, 2, g.fall(c), { w: 2 });
    g.path(d`M${bx} ${y - bh}l10 -8h${bw}l-10 8Z`, g.face(light(c, 0.2)), { w: 2 });
  };
  box(x + 26, 120, 54, 34, tone.kraft);
  box(x + 88, 120, 40, 24, tone.teal);
  box(x + w - 76, 184, 54, 38, tone.blue);
  box(x + 30, 184, 70, 26, tone.kraft);
  box(x + 60, 248, 80, 40, tone.red);
  [x, x + w - 12].forEach((px) => g.rect(px, 30, 12, 250, 1, g.tube(tone.blue), { w: 2 }));
}

export function platformTrolley(g) {
  g.shadow(196, 278, 150);
  g.cord('M76 214L52 74Q48 56 66 52H118Q134 54 136 70L158 190', 9, tone.blue);
  g.path('M50 214L134 176H372L312 214Z', g.face(tone.wood));
  g.rect(50, 214, 262, 18, 3, g.fall(tone.blue));
  g.path('M312 214L372 176V194L312 232Z', g.face(dark(tone.blue, 0.2)));
  [[92, 252, 22], [278, 252, 22], [344, 222, 18]].forEach(([x, y, r]) => {
    g.path(d`M${x - 12} ${y - r + 2}H${x + 12}L${x + 8} ${y}H${x - 8}Z`, g.tube(tone.steel),
      { w: 2 });
    g.circle(x, y, r, g.face(tone.black));
    g.circle(x, y, r * 0.4, g.face(tone.pale), { w: 2 });
  });
  g.rect(150, 118, 96, 76, 3, g.fall(tone.kraft));
  g.path('M150 118L172 102H268L246 118ZM246 118L268 102V176L246 194Z',
    g.face(dark(tone.kraft, 0.1)));
  g.rect(190, 118, 16, 30, 0, light(tone.kraft, 0.5), { w: 1.8 });
}

export function sackTruck(g) {
  g.shadow(190, 282, 100);
  g.within('rotate(-12 200 270)', () => {
    g.cord('M150 268V50Q150 26 174 26H236Q260 26 260 50V268', 11, tone.red);
    g.line('M156 92H254M156 142H254M156 192H254', 10);
    g.line('M156 92H254M156 142H254M156 192H254', 5, tone.red);
    g.path('M120 262H270V274H120Z', g.fall(tone.steel));
    g.rect(164, 18, 82, 18, 8, g.fall(tone.black));
  });
  [[146, 248], [254, 238]].forEach(([x, y]) => {
    g.circle(x, y, 34, g.face(tone.black));
    g.circle(x, y, 16, g.face(tone.yellow), { w: 2 });
    g.circle(x, y, 5, tone.black, { w: 1 });
  });
}

export function ladder(g, { treads }) {
  const h = 70 + treads * 26, top = 274 - h;
  g.shadow(200, 282, 110);
  g.cord(d`M232 ${top + 12}L318 274`, 7, tone.steel);
  g.cord(d`M168 ${top + 12}L270 262`, 6, tone.steel);
  g.cord(d`M156 ${top}L104 274`, 9, tone.stainless);
  g.cord(d`M244 ${top}L256 274`, 9, tone.stainless);
  steps(treads, 0, 1).forEach((i) => {
    const t = (i + 1) / (treads + 0.25), y = top + h * t * 0.94;
    const left = 156 - 52 * t * 0.94, right = 244 + 12 * t * 0.94;
    g.path(d`M${left} ${y - 7}H${right}L${right + 4} ${y + 6}H${left - 4}Z`, g.fall(tone.black));
  });
  g.path(d`M146 ${top - 8}H258L264 ${top + 14}H138Z`, g.fall(tone.red));
}

export function carton(g, { scale, label }) {
  g.within(d`translate(${185 - 200 * scale} ${244 - 262 * scale}) scale(${scale})`, () => {
    g.shadow(200, 264, 140);
    g.path('M200 100L338 76V202L200 262Z', g.face(dark(tone.kraft, 0.14)));
    g.path('M62 76L200 100V262L62 202Z', g.face(tone.kraft));
    g.path('M62 76L204 54L338 76L200 100Z', dark(tone.kraft, 0.4));
    g.path('M62 76L200 100L166 132L26 104Z', g.face(light(tone.kraft, 0.2)));
    g.path('M338 76L200 100L236 134L374 106Z', g.face(light(tone.kraft, 0.1)));
    g.line('M82 168l20 8M92 150v22M112 180l20 8M122 162v22', 3, dark(tone.kraft, 0.45));
    g.line('M78 188L136 212', 3, dark(tone.kraft, 0.45));
  });
  g.size(label);
}

export function filmRoll(g, { color, bubbles }) {
  g.shadow(200, 278, 80);
  g.rect(184, 12, 32, 268, 5, g.tube(tone.kraft));
  g.path('M126 56V244A74 20 0 0 0 274 244V56Z', g.tube(color), { o: 0.95 });
  g.oval(200, 56, 74, 20, g.face(light(color, 0.35)));
  g.oval(200, 56, 20, 6, g.face(tone.kraft), { w: 2 });
  g.rect(184, 12, 32, 46, 5, g.tube(tone.kraft));
  g.path('M274 70L348 92V262L274 244Z', light(color, 0.4), { o: 0.7 });
  if (bubbles) {
    g.line(steps(24, 0, 1).map((i) => d`M${142 + (i % 6) * 22 + (Math.floor(i / 6) % 2) * 8} `
        + d`${96 + Math.floor(i / 6) * 40}h.1`).join(''), 13,
      light(color, 0.6));
  } else g.line('M140 60V252M262 64V250', 3, '#fff', { o: 0.7 });
}

export function absorbent(g, { color }) {
  g.shadow(200, 258, 140);
  steps(6, 0, 1).forEach((i) => {
    const y = 220 - i * 22;
    g.path(d`M52 ${y}L146 ${y - 60}L348 ${y - 26}L258 ${y + 40}Z`,
      g.face(i % 2 ? color : light(color, 0.15)), { w: 2 });
  });
  g.line(steps(15, 0, 1).map((i) => d`M${108 + (i % 5) * 38 + Math.floor(i / 5) * 18} `
      + d`${102 + (i % 5) * 6 - Math.floor(i / 5) * 14}h.1`).join(''), 5,
    dark(color, 0.4));
  g.path('M214 84Q258 74 274 98Q262 118 224 108Q196 100 214 84Z', dark(color, 0.55),
    { w: 0, o: 0.7 });
}

export function dispenser(g, { color }) {
  g.shadow(200, 278, 60);
  g.path('M130 40Q130 24 146 24H254Q270 24 270 40V206Q270 226 250 226H150Q130 226 130 206Z',
    g.face(tone.white));
  g.path('M156 60H244V150H156Z', g.face(color), { w: 2 });
  g.shine('M168 72V138', 6);
  g.path('M142 178H258V206Q258 220 244 220H156Q142 220 142 206Z', g.fall(tone.grey));
  g.rect(190, 224, 20, 16, 3, g.tube(tone.oxide));
  g.path('M200 248Q212 264 206 272Q200 278 194 272Q188 264 200 248Z', color, { w: 2 });
}
