import { d, dark, light, steps, tone } from './kit.mjs';

export function paperReam(g, { color, band, label, k = 1 }) {
  g.within(d`translate(${186 - 200 * k} ${258 - 258 * k}) scale(${k})`, () => {
    g.shadow(200, 260, 150);
    g.path('M56 148L204 92L352 134L210 200Z', g.face(color));
    g.path('M56 148L210 200V260L56 204Z', g.face(light(color, 0.3)));
    g.path('M210 200L352 134V190L210 260Z', g.face(dark(color, 0.12)));
    g.path('M112 127L166 106L318 150L262 176Z', band, { w: 2 });
    g.path('M262 176L318 150V206L262 234Z', dark(band, 0.2), { w: 2 });
    g.path('M128 121L150 112.6L302 157L280 167Z', '#fff', { w: 0, o: 0.35 });
    g.line('M62 164L206 212M62 180L206 228M62 194L206 244', 1.5, tone.grey);
  });
  if (label) g.size(label);
}

export function stickyNotes(g, { color }) {
  g.shadow(200, 258, 120);
  steps(4, 0, 1).forEach((i) =>
      g.path(d`M84 ${214 - i * 8}L260 ${246 - i * 8}L330 ${130 - i * 8}L160 ${104 - i * 8}Z`,
    g.face(i === 3 ? color : dark(color, 0.08)), { w: 1.8 }));
  g.path('M260 222Q258 190 296 164L330 106Q300 130 262 222Z', g.face(light(color, 0.4)), { w: 2 });
  g.line('M168 112L270 128M154 134L258 151M140 156L214 168', 4, dark(color, 0.35));
}

export function notebook(g, { color, small }) {
  const k = small ? 0.84 : 1;
  g.within(d`translate(${200 - 200 * k} ${262 - 262 * k}) scale(${k})`, () => {
    g.shadow(204, 276, 90);
    g.path('M128 38H282Q292 38 292 48V262Q292 272 282 272H128Z', g.face(tone.white));
    g.rect(112, 30, 172, 238, 8, g.face(color));
    g.rect(150, 66, 100, 54, 4, '#fff', { w: 2 });
    g.line('M162 84H236M162 102H214', 3, tone.grey);
    g.rect(256, 30, 10, 238, 0, dark(color, 0.45), { w: 2 });
    steps(9, 0, 1).forEach((i) => {
      g.circle(128, 48 + i * 25, 5, dark(color, 0.6), { w: 1.5 });
      g.line(d`M128 ${48 + i * 25}Q98 ${42 + i * 25} 102 ${34 + i * 25}`, 4, tone.oxide);
    });
  });
}

export function toner(g, { color }) {
  g.shadow(200, 240, 160);
  g.path('M48 132L88 92H348L364 132V196L340 232H64L40 196Z', g.face(tone.black));
  g.path('M48 132H364V160H48Z', g.fall(tone.oxide), { w: 2 });
  g.rect(70, 200, 262, 22, 10, g.bar(color));
  g.rect(58, 194, 18, 34, 4, g.fall(tone.grey));
  g.rect(326, 194, 18, 34, 4, g.fall(tone.grey));
  g.path('M104 104H252L246 124H98Z', '#fff', { w: 2 });
  g.path('M104 104H144L138 124H98Z', color, { w: 2 });
  g.path('M274 92L282 66H330L340 92Z', g.fall(color));
  g.line('M64 174H348', 3, light(tone.black, 0.35));
}

export function inkCartridge(g, { color }) {
  g.shadow(200, 264, 76);
  g.path('M132 74L168 48H284L262 74Z', g.face(light(tone.black, 0.2)));
  g.path('M262 74L284 48V226L262 258Z', g.face(dark(tone.black, 0.4)));
  g.rect(132, 74, 130, 186, 6, g.face(tone.black));
  g.rect(146, 90, 102, 116, 4, '#fff', { w: 2 });
  g.path('M197 104Q228 146 218 168Q197 192 176 168Q166 146 197 104Z', color, { w: 2 });
  g.rect(160, 226, 74, 20, 3, g.fall(tone.brass), { w: 2 });
  g.line('M172 228V244M184 228V244M196 228V244M208 228V244M220 228V244', 1.5);
}

export function pen(g, { color }) {
  g.within('rotate(-34 200 150)', () => {
    [118, 182].forEach((y, i) => {
      const x = 30 + i * 20;
      g.rect(x, y - 6, 14, 12, 3, g.bar(tone.steel));
      g.rect(x + 12, y - 13, 200, 26, 5, g.bar(color));
      g.rect(x + 212, y - 12, 70, 24, 2, g.bar(tone.black));
      g.line(d`M${x + 224} ${y - 11}v22m12 -22v22m12 -22v22m12 -22v22`, 2, light(tone.black, 0.3));
      g.path(d`M${x + 282} ${y - 11}L${x + 318} ${y - 3}V${y + 3}L${x + 282} ${y + 11}Z`,
        g.bar(tone.steel));
      g.path(d`M${x + 20} ${y - 16}H${x + 104}V${y - 9}H${x + 20}Z`, g.bar(tone.stainless),
        { w: 2 });
    });
  });
}

export function marker(g, { color, chisel }) {
  g.within('rotate(-32 200 150)', () => {
    g.rect(36, 122, 176, 56, 9, g.bar(chisel ? color : tone.white));
    if (!chisel) g.rect(60, 122, 104, 56, 0, g.bar(color), { w: 2 });
    g.rect(24, 132, 16, 36, 5, g.bar(color));
    g.path('M212 130H250L266 140V160L250 170H212Z', g.bar(tone.black));
    g.path(chisel ? 'M266 140H296L308 148V160H266Z' : 'M266 143H292Q304 150 292 157H266Z',
      g.bar(color));
  });
  g.within('rotate(-32 200 150)', () => {
    g.path('M318 194H214Q206 194 206 202V236Q206 244 214 244H318Q326 244 326 236V202Q326 194 318 '
        + '194Z', g.bar(color));
    g.path('M222 190H300V200H222Z', g.bar(dark(color, 0.15)), { w: 2 });
  });
}

export function pencil(g) {
  g.within('rotate(-34 200 150)', () => [[112, tone.yellow], [150, tone.yellow],
    [188, tone.yellow]].forEach(([y, c], i) => {
    const x = 30 + i * 14;
    g.rect(x, y - 13, 24, 26, 5, g.bar(tone.pink));
    g.rect(x + 22, y - 14, 22, 28, 2, g.bar(tone.steel));
    g.rect(x + 44, y - 14, 218, 28, 0, g.bar(c));
    g.line(d`M${x + 44} ${y - 5}h218M${x + 44} ${y + 5}h218`, 1.5, dark(c, 0.35));
    g.path(d`M${x + 262} ${y - 14}L${x + 308} ${y}L${x + 262} ${y + 14}Z`, g.bar(tone.wood));
    g.path(d`M${x + 294} ${y - 4}L${x + 308} ${y}L${x + 294} ${y + 4}Z`, tone.black, { w: 1.5 });
  }));
}

export function leverArch(g, { color }) {
  g.shadow(206, 276, 92);
  g.path('M130 42L158 22H296L270 42Z', g.face(light(color, 0.25)));
  g.path('M262 42L296 22V244L262 272Z', g.face(dark(color, 0.25)));
  g.rect(130, 40, 132, 232, 4, g.face(color));
  g.rect(150, 66, 92, 104, 3, '#fff', { w: 2 });
  g.line('M164 88H228M164 108H228M164 128H206', 3, tone.grey);
  g.circle(196, 218, 24, g.face(tone.stainless));
  g.circle(196, 218, 14, dark(color, 0.55), { w: 2 });
}

export function suspension(g) {
  g.shadow(200, 258, 140);
  steps(4, 0, 1).forEach((i) => {
    const x = 50 + i * 22, y = 84 + i * 26;
    g.path(d`M${x} ${y}H${x + 216}V${y + 94}H${x}Z`, g.fall(tone.lime));
    g.line(d`M${x - 14} ${y + 3}h14M${x + 216} ${y + 3}h14`, 6, tone.oxide);
    g.path(d`M${x + 26 + i * 40} ${y - 20}h54v20h-54Z`, '#fff', { w: 2 });
  });
}

export function pocket(g) {
  g.shadow(204, 276, 90);
  g.rect(150, 30, 148, 240, 3, '#fff', { w: 1.8 });
  g.line('M168 62H276M168 84H276M168 106H250M168 140H276M168 162H276M168 184H232', 3, tone.pale);
  g.rect(118, 22, 190, 252, 5, '#d9edf6', { o: 0.55 });
  g.rect(118, 22, 28, 252, 4, light(tone.sky, 0.3));
  [52, 92, 132, 172, 212, 246].forEach((y) => g.circle(132, y, 6, '#fff', { w: 1.8 }));
  g.shine('M164 40V250', 6);
}

export function stapler(g) {
  g.shadow(204, 236, 150);
  g.path('M44 206H356Q364 206 364 216V232H36V218Q36 206 44 206Z', g.fall(tone.black));
  g.path('M70 180H340V194H70Z', g.fall(tone.steel));
  g.path('M62 206V150Q62 134 78 134H96V206Z', g.face(tone.oxide));
  g.path('M64 146Q64 104 120 98L318 128Q354 136 356 176H86Q64 176 64 146Z', g.face(tone.red));
  g.shine('M96 124Q110 114 130 114L300 138', 6);
  g.rect(318, 194, 30, 8, 2, g.fall(tone.stainless), { w: 2 });
  g.circle(80, 176, 8, g.face(tone.pale), { w: 2 });
}

export function staples(g) {
  g.shadow(200, 252, 130);
  [[84, 186], [138, 138]].forEach(([x, y]) => {
    g.path(d`M${x} ${y}l30 -28h160l-30 28Z`, g.face(tone.stainless));
    g.path(d`M${x} ${y}h160v60h-12v-48h-136v48h-12Z`, g.face(tone.steel));
    g.path(d`M${x + 160} ${y}l30 -28v60l-30 28Z`, g.face(dark(tone.steel, 0.2)));
    g.line(steps(10, 0, 1).map((i) => d`M${x + 160 + i * 3} ${y - i * 2.8}v58`).join(''), 1.2);
    g.line(steps(6, 0, 1).map((i) => d`M${x + 5 + i * 5} ${y - 4.5 - i * 4.5}h158`).join(''), 1.2);
  });
}

export function scissors(g) {
  g.within('rotate(-32 200 150)', () => {
    [1, -1].forEach((s) => g.within(d`translate(200 150) rotate(${s * 11}) scale(1 ${s})`, () => {
      g.path('M-14 -9L176 -3Q178 0 170 6L-10 12Z', g.face(tone.stainless));
      g.path('M-12 -10L-60 -14Q-74 -44 -118 -42Q-168 -36 -166 -4Q-162 26 -118 24Q-82 20 -58 8L-10 '
          + '14Z', g.face(tone.orange));
      g.path('M-88 -8Q-94 -24 -118 -22Q-146 -20 -146 -6Q-144 8 -118 6Q-94 4 -88 -8Z', tone.white,
        { w: 2 });
    }));
    g.circle(204, 150, 9, g.face(tone.oxide));
  });
}

export function calculator(g) {
  g.shadow(200, 280, 84);
  g.rect(116, 20, 168, 256, 14, g.face(tone.black));
  g.rect(132, 38, 136, 50, 5, '#d3e2cf');
  g.text('1 284.50', 200, 72, 25);
  steps(5, 0, 1).forEach((row) => steps(4, 0, 1).forEach((col) =>
    g.rect(132 + col * 35, 104 + row * 33, 30, 25, 5, col === 3 ? tone.orange : row ? tone.pale
        : tone.grey, { w: 1.6 })));
}

export function whiteboard(g) {
  g.shadow(200, 274, 150);
  g.rect(40, 34, 320, 214, 6, g.face(tone.stainless));
  g.rect(54, 48, 292, 186, 2, '#fcfdfe', { w: 2 });
  g.path('M84 190L136 132L178 160L252 92L300 112', undefined, { w: 5, stroke: tone.blue });
  g.line('M80 80H168M80 98H140', 5, tone.red);
  g.rect(128, 246, 144, 12, 3, g.fall(tone.grey));
  g.rect(150, 238, 42, 9, 3, g.fall(tone.black), { w: 1.8 });
  g.rect(204, 236, 40, 11, 3, g.fall(tone.green), { w: 1.8 });
}

export function chair(g) {
  g.shadow(200, 284, 100);
  g.path('M152 26Q200 16 248 26Q262 30 260 50L254 126Q200 138 146 126L140 50Q138 30 152 26Z',
    g.face(tone.navy));
  g.rect(192, 126, 16, 40, 2, g.tube(tone.black));
  g.path('M120 168Q118 154 134 152H266Q282 154 280 168L276 184Q200 198 124 184Z',
    g.fall(tone.navy));
  g.cord('M128 164L104 160V118H138M272 164L296 160V118H262', 7, tone.black);
  g.rect(190, 190, 20, 50, 2, g.tube(tone.steel));
  g.path('M200 232L110 262L112 272L200 252L288 272L290 262Z', g.fall(tone.black));
  g.path('M192 236L196 274H204L208 236Z', g.tube(tone.black));
  [[112, 274], [288, 274], [200, 280]].forEach(([x, y]) => g.circle(x, y, 10, g.face(tone.oxide)));
  g.shine('M158 44L162 112', 5);
}

export function keyboard(g) {
  g.shadow(200, 220, 165);
  g.path('M36 106H364L380 200Q380 212 368 212H32Q20 212 20 200Z', g.fall(tone.oxide));
  g.path(steps(4, 0, 1).map((row) => steps(12, 0, 1).map((i) => {
    const k = 1 + row * 0.028, x = 200 + (-154 + i * 26) * k;
    return row === 3 && i > 3 && i < 8 ? '' : d`M${x} ${118 + row * 22}h${22 * k}v16h${-22 * k}Z`;
  }).join('')).join(''), tone.pale, { w: 1.4 });
  g.rect(144, 184, 116, 16, 2, tone.pale, { w: 1.4 });
}

export function mouse(g) {
  g.shadow(206, 262, 84);
  g.cord('M200 62Q196 14 260 20T380 26', 7, tone.black);
  g.path('M200 54Q270 58 276 160Q278 256 200 258Q122 256 124 160Q130 58 200 54Z',
    g.face(tone.oxide));
  g.line('M126 136Q200 158 274 136M200 56V146', 2);
  g.rect(190, 84, 20, 40, 9, g.tube(tone.pale));
  g.shine('M146 148Q150 92 178 74', 6);
}

export function usbStick(g) {
  g.within('rotate(-26 200 150)', () => {
    g.rect(270, 122, 74, 56, 3, g.fall(tone.stainless));
    g.rect(302, 132, 14, 12, 1, dark(tone.steel, 0.6), { w: 2 });
    g.rect(302, 156, 14, 12, 1, dark(tone.steel, 0.6), { w: 2 });
    g.rect(60, 108, 212, 84, 16, g.bar(tone.blue));
    g.rect(104, 126, 120, 48, 6, '#fff', { w: 2 });
    g.line('M118 142H206M118 158H176', 4, tone.grey);
    g.circle(80, 150, 9, tone.white, { w: 2 });
  });
}

export function labels(g) {
  g.shadow(200, 268, 100);
  g.path('M110 36H262L290 64V266H110Z', g.face(tone.pale));
  g.path('M96 28H250L278 56V258H96Z', g.face('#fdfefe'));
  g.path('M250 28V56H278Z', g.face(tone.pale));
  steps(5, 0, 1).forEach((r) => steps(3, 0, 1).forEach((c) =>
    g.rect(108 + c * 54, 66 + r * 37, 48, 31, 5, (r + c) % 4 ? light(tone.sky, 0.55)
        : light(tone.yellow, 0.4), { w: 1.5 })));
}
