import { d, dark, light, steps, tone } from './kit.mjs';

export function cableTie(g, { color, label, long = 200 }) {
  const rx = 54 + long * 0.13, ry = rx * 0.74;
  g.shadow(170, 158 + ry, rx);
  g.oval(170, 148, rx, ry, undefined, { w: 21 });
  g.oval(170, 148, rx, ry, undefined, { w: 16, stroke: color });
  g.oval(170, 148, rx - 5, ry - 5, undefined,
    { w: 5, stroke: dark(color, 0.3), dash: '2 4', cap: 'butt' });
  g.oval(170, 148, rx + 5, ry + 5, undefined, { w: 2.5, stroke: light(color, 0.7) });
  const x = 170 + rx * 0.86, y = 148 - ry * 0.55;
  g.path(d`M${x - 8} ${y - 8}L${x + 92} ${y - 52}L${x + 108} ${y - 52}L${x + 104} `
      + d`${y - 40}L${x + 4} ${y + 10}Z`,
    g.face(color));
  g.line(steps(8, 0, 1).map((i) => d`M${x + 22 + i * 9} ${y - 14 - i * 4}l5 9`).join(''), 1.5,
    dark(color, 0.4));
  g.within(d`rotate(-24 ${x} ${y})`, () => {
    g.rect(x - 18, y - 20, 36, 40, 6, g.face(color));
    g.rect(x - 9, y - 10, 18, 20, 2, dark(color, 0.4), { w: 1.8 });
  });
  g.size(label);
}

export function trunking(g, { wide, high }) {
  const w = wide * 1.9, h = high * 1.3, x = 56, y = 214;
  g.shadow(210, y + 10, 160);
  g.path(d`M${x} ${y - h}L${x + 190} ${y - h - 108}H${x + 190 + w}L${x + w} ${y - h}Z`,
    g.face(tone.white));
  g.path(d`M${x + w} ${y - h}L${x + 190 + w} ${y - h - 108}V${y - 108}L${x + w} ${y}Z`,
    g.face(tone.pale));
  g.path(d`M${x} ${y}V${y - h}H${x + w}V${y}Z`, tone.white);
  g.path(d`M${x + 7} ${y - 7}V${y - h + 9}H${x + w - 7}V${y - 7}Z`, dark(tone.grey, 0.35),
    { w: 2 });
  g.circle(x + w * 0.32, y - 7 - h * 0.2, h * 0.18, g.face(tone.black), { w: 2 });
  g.circle(x + w * 0.64, y - 7 - h * 0.2, h * 0.18, g.face(tone.blue), { w: 2 });
  g.line(d`M${x + w - 8} ${y - h}L${x + 182 + w} ${y - h - 108}`, 1.6);
  g.size(`${wide} × ${high}`);
}

export function gland(g, { size, color }) {
  const k = 0.7 + (size - 12) * 0.024;
  g.within(d`translate(${200 - 200 * k} ${270 - 270 * k}) scale(${k})`, () => {
    g.shadow(200, 274, 90);
    g.path('M154 198H246V266Q200 280 154 266Z', g.tube(dark(color, 0.1)));
    g.line('M154 214Q200 226 246 214M154 230Q200 242 246 230M154 246Q200 258 246 246', 1.8);
    g.path('M118 160H282V196Q200 218 118 196Z', g.tube(color));
    g.line('M162 162V204M238 162V204', 1.8);
    g.path('M134 90Q134 76 160 70H240Q266 76 266 90V152H134Z', g.tube(light(color, 0.06)));
    g.line(steps(9, 150, 12.5).map((x) => d`M${x} 92V146`).join(''), 2.4, dark(color, 0.35));
    g.oval(200, 76, 50, 15, dark(color, 0.2));
    g.oval(200, 75, 32, 9, dark(tone.black, 0.5), { w: 2 });
  });
  g.size(`M${size}`);
}

export function patchCable(g, { color, label }) {
  g.shadow(200, 262, 130);
  steps(3, 0, 1).forEach((i) => {
    g.oval(206, 172 + i * 4, 108 - i * 14, 72 - i * 12, undefined, { w: 15 });
    g.oval(206, 172 + i * 4, 108 - i * 14, 72 - i * 12, undefined, { w: 10, stroke: color });
    g.oval(206, 171 + i * 4, 108 - i * 14, 72 - i * 12, undefined,
      { w: 2.5, stroke: light(color, 0.6) });
  });
  [[110, 62, -32], [304, 62, 32]].forEach(([x, y, turn]) => {
    g.cord(d`M${x} ${y + 44}Q${x} ${y + 76} ${200 + (x - 200) * 0.72} ${y + 92}`, 10, color);
    g.within(d`rotate(${turn} ${x} ${y + 30})`, () => {
      g.rect(x - 13, y + 22, 26, 36, 5, g.tube(color));
      g.path(d`M${x - 18} ${y + 26}V${y - 18}H${x + 18}V${y + 26}Z`, g.face('#e6eef3'));
      g.line(steps(7, -12, 4).map((dx) => d`M${x + dx} ${y - 17}V${y - 3}`).join(''), 1.8,
        tone.brass);
      g.rect(x - 6, y + 2, 12, 30, 2, g.face(tone.white), { w: 1.8 });
    });
  });
  g.size(label);
}

export function cableReel(g) {
  g.shadow(200, 270, 120);
  g.path('M92 266L128 60H150L124 266ZM308 266L272 60H250L276 266Z', g.face(tone.black));
  g.cord('M128 66Q130 40 160 40H240Q270 40 272 66', 13, tone.black);
  g.circle(200, 152, 92, g.face(tone.red));
  g.circle(200, 152, 78, undefined, { w: 3, stroke: dark(tone.red, 0.4) });
  g.circle(200, 152, 62, g.face(tone.oxide));
  [[200, 120], [172, 168], [228, 168]].forEach(([x, y]) => {
    g.circle(x, y, 23, g.face(tone.pale), { w: 2 });
    g.circle(x - 7, y, 3, tone.black, { w: 1 });
    g.circle(x + 7, y, 3, tone.black, { w: 1 });
  });
  g.cord('M286 190Q330 220 372 214', 9, tone.black);
  g.shine('M120 130A84 84 0 0 1 160 80', 5);
}

export function powerStrip(g) {
  g.shadow(190, 228, 160);
  g.path('M34 150L54 118H366L352 150V206Q352 216 342 216H44Q34 216 34 206Z', g.face(tone.pale));
  g.rect(34, 148, 318, 68, 9, g.fall(tone.white));
  steps(5, 0, 1).forEach((i) => {
    const x = 72 + i * 50;
    g.circle(x, 182, 21, g.face(tone.grey), { w: 2 });
    g.circle(x - 7, 182, 3, tone.black, { w: 1 });
    g.circle(x + 7, 182, 3, tone.black, { w: 1 });
  });
  g.rect(308, 166, 32, 32, 5, g.face(tone.red));
  g.line('M324 174v16', 3, '#fff');
  g.cord('M34 182Q14 182 16 150Q18 96 90 90', 9, tone.white);
  g.path('M88 74H118Q128 78 128 90Q128 102 118 106H88Z', g.bar(tone.white));
  g.line('M128 84H146M128 96H146', 5);
}

export function terminal(g, { color, stripe }) {
  g.shadow(200, 262, 70);
  g.path('M150 44L186 28H262L226 44V250L262 232V28', g.face(dark(color, 0.12)));
  g.path('M226 44L262 28V232L226 252Z', g.face(dark(color, 0.2)));
  g.path('M138 44H226V252H190V236H174V252H138Z', g.face(color));
  if (stripe) g.rect(138, 128, 88, 40, 0, stripe, { w: 1.8 });
  [[76], [194]].forEach(([y]) => {
    g.circle(182, y, 20, g.face(tone.pale), { w: 2 });
    g.line(d`M169 ${y - 5}L195 ${y + 5}`, 4);
  });
  g.rect(152, 104, 60, 18, 3, dark(color, 0.55), { w: 1.8 });
  g.rect(152, 222, 60, 8, 3, dark(color, 0.55), { w: 1.8 });
  g.shine('M146 54V230', 3);
}

export function leverConnector(g, { ways }) {
  const w = 44 * ways + 20, x = 200 - w / 2;
  g.shadow(200, 246, w * 0.55);
  g.path(d`M${x} 152L${x + 26} 126H${x + w + 26}V206L${x + w} 238Z`, g.face(dark(tone.grey, 0.05)));
  g.rect(x, 150, w, 88, 8, g.face('#e7edf2'));
  steps(ways, 0, 1).forEach((i) => {
    const at = x + 12 + i * 44;
    g.circle(at + 20, 198, 14, dark(tone.grey, 0.6), { w: 2 });
    g.circle(at + 20, 198, 7, g.face(tone.copper), { w: 1.5 });
    g.path(d`M${at + 8} 146L${at + 20} 84Q${at + 24} 74 ${at + 34} 74Q${at + 46} 74 ${at + 44} `
        + d`86L${at + 34} 146Z`,
      g.face(tone.orange));
  });
  g.shine(d`M${x + 12} 162H${x + w - 14}`, 4);
  g.size(`${ways} ×`);
}

export function ferrule(g, { color, label }) {
  g.within('rotate(-20 200 150)', () => {
    [-62, 0, 62].forEach((dy, i) => {
      const x = 100 + (i % 2) * 26, y = 150 + dy;
      g.rect(x + 74, y - 10, 130, 20, 3, g.bar(tone.stainless));
      g.path(d`M${x} ${y - 23}H${x + 62}L${x + 84} ${y - 13}V${y + 13}L${x + 62} ${y + 23}H${x}Z`,
        g.bar(color));
      g.oval(x, y, 8, 23, g.face(light(color, 0.2)));
      g.oval(x, y, 4.5, 14, dark(color, 0.65), { w: 1.8 });
    });
  });
  g.size(label);
}

export function dinRail(g) {
  g.shadow(205, 244, 150);
  const c = tone.zinc;
  g.path('M30 196L292 60H320L58 196Z', g.face(c));
  g.path('M58 196L320 60V86L58 226Z', g.face(dark(c, 0.25)));
  g.path('M58 226L320 86H356L100 226Z', g.face(light(c, 0.2)));
  g.path('M100 226L356 86V60L100 196Z', g.face(dark(c, 0.15)));
  g.path('M100 196L356 60H384L128 196Z', g.face(c));
  steps(5, 0, 1).forEach((i) => g.line(d`M${118 + i * 50} ${203 - i * 27}l22 -12`, 8,
    dark(c, 0.65)));
}

/** A device on the rail, one module wide per pole: circuit breaker, relay. */
export function breaker(g, { label, color }) {
  g.shadow(200, 274, 72);
  g.path('M136 70L160 34H252L240 70V262H136Z', g.face(dark(tone.white, 0.12)));
  g.path('M136 96H240V130H262V206H240V262Q240 268 234 268H142Q136 268 136 262Z',
    g.face(tone.white));
  g.path('M136 96V70H240V96Z', g.face(tone.white));
  g.circle(188, 58, 16, g.face(tone.steel), { w: 2 });
  g.line('M178 54L198 62', 4);
  g.rect(150, 82, 76, 14, 3, dark(tone.grey, 0.4), { w: 1.8 });
  g.rect(158, 140, 60, 56, 4, dark(tone.grey, 0.5));
  g.path('M166 146H210V170H166Z', g.fall(color));
  g.path('M160 134H216L212 156H164Z', g.fall(color));
  g.text(label, 188, 226, 25);
  g.line('M150 240H226', 1.6);
  g.rect(150, 248, 76, 12, 3, dark(tone.grey, 0.4), { w: 1.8 });
}

export function contactor(g) {
  g.shadow(200, 262, 100);
  g.rect(104, 54, 192, 204, 9, g.face(tone.black));
  g.rect(104, 96, 192, 120, 4, g.face(tone.oxide));
  [[72], [236]].forEach(([y]) => steps(4, 0, 1).forEach((i) => {
    g.circle(132 + i * 45, y + 3, 14, g.face(tone.pale), { w: 2 });
    g.line(d`M${123 + i * 45} ${y}l18 6`, 3);
  }));
  g.rect(138, 116, 124, 62, 6, g.face(tone.pale));
  g.rect(174, 128, 52, 38, 4, g.face(tone.blue), { w: 2 });
  g.line('M122 198H278', 3, light(tone.oxide, 0.4));
  g.shine('M114 104V206', 3);
}

export function relay(g) {
  g.shadow(200, 264, 78);
  g.path('M132 52H268V188H132Z', '#e3f0f5');
  g.path('M150 74H216V128H150Z', g.tube(tone.copper));
  g.line(steps(6, 158, 10).map((x) => d`M${x} 74V128`).join(''), 1.6, dark(tone.copper, 0.4));
  g.path('M140 140H256V152H140ZM228 70H240V150H228Z', g.face(tone.stainless), { w: 2 });
  g.path('M132 52H268V188H132Z', '#bfe0ec', { o: 0.35 });
  g.shine('M142 64V176', 5);
  g.rect(122, 188, 156, 26, 4, g.fall(tone.blue));
  steps(5, 0, 1).forEach((i) => g.rect(138 + i * 28, 214, 10, 42, 2, g.tube(tone.brass), { w: 2 }));
}

export function pushButton(g, { color, lamp }) {
  g.shadow(200, 262, 74);
  g.rect(162, 186, 76, 70, 6, g.tube(tone.oxide));
  g.line('M162 206H238M162 222H238M162 238H238', 1.8);
  g.path('M118 160H282L268 190H132Z', g.tube(tone.black));
  g.oval(200, 152, 88, 34, g.face(tone.stainless));
  g.oval(200, 148, 70, 26, dark(tone.black, 0.2));
  if (lamp) {
    g.path('M138 146V112Q138 72 200 72Q262 72 262 112V146A62 22 0 0 1 138 146Z', g.tube(color));
    g.shine('M158 132V112Q162 92 184 88', 7);
  } else {
    g.path('M140 146V118H260V146A60 22 0 0 1 140 146Z', g.tube(color));
    g.oval(200, 118, 60, 22, g.face(light(color, 0.15)));
  }
}

export function eStop(g) {
  g.shadow(200, 274, 92);
  g.path('M112 182L128 168H272L288 182V262Q288 270 280 270H120Q112 270 112 262Z',
    g.fall(tone.yellow));
  g.oval(200, 176, 74, 22, g.face(dark(tone.yellow, 0.2)));
  g.rect(170, 128, 60, 46, 3, g.tube(tone.black));
  g.path('M92 104Q96 56 200 52Q304 56 308 104Q308 136 200 140Q92 136 92 104Z', g.tube(tone.red));
  g.oval(200, 84, 92, 26, g.face(light(tone.red, 0.12)), { w: 2 });
  g.line('M166 86A36 12 0 1 1 200 96M158 80l8 7l10 -6M234 80', 4, '#fff');
  g.circle(128, 250, 5, tone.black, { w: 1.5 });
  g.circle(272, 250, 5, tone.black, { w: 1.5 });
}

export function powerSupply(g, { wide }) {
  const w = 70 + wide, x = 188 - w / 2;
  g.shadow(206, 268, w * 0.7);
  g.path(d`M${x + w} 60L${x + w + 38} 36V236L${x + w} 262Z`, g.face(dark(tone.steel, 0.2)));
  g.path(d`M${x} 60L${x + 38} 36H${x + w + 38}L${x + w} 60Z`, g.face(tone.stainless));
  g.line(steps(5, 0, 1).map((i) => d`M${x + 36 + i * (w - 24) / 5} 54l12 -9`).join(''), 3,
    dark(tone.steel, 0.5));
  g.rect(x, 60, w, 202, 4, g.face(tone.steel));
  g.rect(x + 10, 76, w - 20, 34, 3, g.fall(tone.green));
  g.rect(x + 10, 214, w - 20, 34, 3, g.fall(tone.green));
  [93, 231].forEach((y) => steps(3, 0, 1).forEach((i) =>
    g.circle(x + w * (0.25 + i * 0.25), y, 8, g.face(tone.pale), { w: 1.8 })));
  g.circle(x + 22, 136, 6, tone.lime, { w: 1.8 });
  g.rect(x + 14, 156, w - 28, 42, 3, tone.white, { w: 1.8 });
  g.text('24 V', x + w / 2, 185, 22);
}

export function inductive(g, { size }) {
  const h = 34 + (size - 8) * 3.6;
  g.within('rotate(-20 200 150)', () => {
    g.cord('M70 150Q36 150 16 176', 10, tone.black);
    g.rect(60, 150 - h * 0.32, 34, h * 0.64, 5, g.bar(tone.black));
    g.rect(92, 150 - h / 2, 210, h, 3, g.bar(tone.brass));
    g.line(steps(21, 100, 9.4).map((x) => d`M${x} ${150 - h / 2}l5 ${h}`).join(''), 1.4,
      dark(tone.brass, 0.5));
    g.rect(302, 150 - h * 0.46, 34, h * 0.92, 5, g.bar(tone.blue));
    [[158], [206]].forEach(([x]) => {
      g.rect(x, 150 - h * 0.8, 22, h * 1.6, 2, g.bar(tone.zinc));
      g.line(d`M${x} ${150 - h * 0.32}h22M${x} ${150 + h * 0.32}h22`, 1.6);
    });
    g.circle(106, 150 - h * 0.22, 4, tone.yellow, { w: 1.2 });
  });
  g.size(`M${size}`);
}

export function photoSensor(g) {
  g.shadow(170, 262, 70);
  g.path('M214 110L396 66V196L214 158Z', '#e2574c', { w: 0, o: 0.16 });
  g.line('M216 134H388', 2.5, tone.red, { dash: '10 8' });
  g.path('M120 58L146 40H230L214 58V254H120Z', g.face(dark(tone.black, 0.2)));
  g.rect(120, 58, 94, 198, 9, g.face(tone.black));
  g.circle(167, 134, 33, g.face(tone.oxide));
  g.circle(167, 134, 23, g.face(tone.red));
  g.shine('M154 128A16 16 0 0 1 168 118', 4);
  g.circle(144, 80, 6, tone.lime, { w: 1.5 });
  g.circle(166, 80, 6, tone.yellow, { w: 1.5 });
  g.rect(142, 186, 50, 22, 4, tone.blue, { w: 2 });
  g.cord('M167 258V288', 11, tone.black);
}

export function probe(g, { head }) {
  g.within('rotate(-24 200 150)', () => {
    g.rect(140, 142, 236, 16, 7, g.bar(tone.stainless));
    if (head) {
      g.rect(128, 126, 32, 48, 3, g.bar(tone.zinc));
      g.line('M128 141h32M128 159h32', 1.6);
      g.path('M40 112H108L128 132V168L108 190H40Q28 190 28 178V124Q28 112 40 112Z',
        g.face(tone.grey));
      g.rect(36, 96, 78, 18, 6, g.fall(dark(tone.grey, 0.12)));
      g.rect(52, 190, 34, 22, 3, g.tube(tone.black));
    } else {
      g.cord('M112 150C70 150 76 210 34 196S0 140 10 108', 11, tone.white);
      g.rect(108, 136, 44, 28, 6, g.bar(tone.black));
      g.line('M120 138v24M130 138v24M140 138v24', 2, light(tone.black, 0.3));
    }
  });
}

export function limitSwitch(g) {
  g.shadow(190, 270, 74);
  g.rect(128, 112, 124, 150, 8, g.face(tone.blue));
  g.rect(142, 150, 96, 82, 4, undefined, { w: 1.8, stroke: dark(tone.blue, 0.45) });
  [[152, 160], [228, 160], [152, 222], [228, 222]].forEach(([x, y]) => g.circle(x, y, 5, tone.pale,
    { w: 1.5 }));
  g.rect(146, 84, 88, 30, 4, g.fall(tone.oxide));
  g.circle(190, 98, 18, g.face(tone.steel));
  g.path('M182 92L258 40L270 54L198 106Z', g.face(tone.stainless));
  g.circle(268, 44, 23, g.face(tone.black));
  g.circle(268, 44, 8, g.face(tone.pale), { w: 2 });
  g.rect(172, 262, 36, 20, 3, g.tube(tone.black));
}

export function ledPanel(g, { warm, long }) {
  const glow = warm ? '#fff0c8' : '#eef7ff';
  g.shadow(200, 258, 130);
  if (long) {
    g.path('M44 178L250 52L366 92L168 236Z', g.face(tone.white));
    g.path('M68 178L250 68L340 96L166 216Z', glow, { w: 2 });
    g.shine('M100 172L244 86', 9);
  } else {
    g.path('M48 150L212 48L356 124L198 246Z', g.face(tone.white));
    g.path('M48 150V162L198 258L356 136V124L198 246Z', dark(tone.pale, 0.2), { w: 2 });
    g.path('M76 150L212 66L328 126L198 224Z', glow, { w: 2 });
    g.shine('M110 148L206 90', 10);
  }
}

export function bulb(g, { watt, warm }) {
  const k = 0.86 + (watt - 8) * 0.045;
  g.within(d`translate(${200 - 200 * k} ${270 - 270 * k}) scale(${k})`, () => {
    g.shadow(200, 274, 50);
    g.path('M172 214H228V256Q200 272 172 256Z', g.tube(tone.steel));
    g.line('M172 226L228 220M172 238L228 232M174 250L228 244', 2);
    g.rect(190, 260, 20, 9, 3, tone.black, { w: 2 });
    g.path('M146 130L162 212H238L254 130Z', g.tube(tone.pale));
    g.path('M144 132Q112 108 118 76Q128 28 200 26Q272 28 282 76Q288 108 256 132Q200 148 144 132Z',
      g.tube(warm ? '#ffe9a8' : '#f3fbff'));
    g.shine('M136 90Q138 54 174 44', 8);
  });
  g.size(`${watt} W`);
}

export function ledTube(g, { label }) {
  g.within('rotate(-26 200 150)', () => {
    [-34, 34].forEach((dy, i) => {
      const y = 150 + dy, x = 28 + i * 20;
      g.rect(x, y - 19, 26, 38, 3, g.bar(tone.steel));
      g.rect(x + 300, y - 19, 26, 38, 3, g.bar(tone.steel));
      g.rect(x + 26, y - 19, 274, 38, 0, g.bar('#eaf6fb'));
      g.line(d`M${x} ${y - 8}h-12M${x} ${y + 8}h-12M${x + 326} ${y - 8}h12M${x + 326} ${y + 8}h12`,
        4);
      g.shine(d`M${x + 36} ${y - 8}h250`, 4);
    });
  });
  g.size(label);
}

export function torch(g) {
  g.within('rotate(-18 200 150)', () => {
    g.path('M306 108L398 66V236L306 192Z', '#ffdf7a', { w: 0, o: 0.45 });
    g.rect(44, 122, 180, 56, 9, g.bar(tone.black));
    g.line(steps(11, 66, 9).map((x) => d`M${x} 126V174`).join(''), 3, dark(tone.black, 0.5));
    g.path('M224 124L268 98H300V202H268L224 176Z', g.bar(tone.oxide));
    g.rect(296, 96, 14, 108, 5, g.bar(tone.yellow));
    g.rect(178, 114, 34, 14, 6, tone.red, { w: 2 });
  });
}

export function battery(g, { kind }) {
  g.shadow(200, 266, kind === 'coin' ? 96 : 74);
  if (kind === 'coin') {
    g.path('M96 150V176A104 74 0 0 0 304 176V150Z', g.tube(dark(tone.steel, 0.1)));
    g.oval(200, 150, 104, 74, g.face(tone.stainless));
    g.oval(200, 150, 88, 60, undefined, { w: 1.6 });
    g.line('M184 122h32M200 110v24', 6);
    g.text('3 V', 200, 180, 32);
    return;
  }
  if (kind === 'block') {
    [[166, 15], [232, 18]].forEach(([x, r]) => g.rect(x - r, 46, r * 2, 24, 4, g.tube(tone.steel)));
    g.rect(134, 64, 132, 196, 8, g.tube(tone.black));
    g.path('M134 64H266V122H134Z', g.tube(tone.copper));
    g.text('9 V', 200, 208, 44, '#fff');
    return;
  }
  const w = kind === 'AA' ? 62 : 50, h = kind === 'AA' ? 190 : 176;
  [154, 246].forEach((x) => {
    g.rect(x - w * 0.16, 260 - h - 16, w * 0.32, 20, 3, g.tube(tone.steel));
    g.rect(x - w / 2, 260 - h, w, h, 8, g.tube(tone.black));
    g.path(d`M${x - w / 2} ${262 - h + 52}V${268 - h}Q${x - w / 2} ${260 - h} ${x - w / 2 + 8} `
        + d`${260 - h}H${x + w / 2 - 8}`
      + d`Q${x + w / 2} ${260 - h} ${x + w / 2} ${268 - h}V${262 - h + 52}Z`, g.tube(tone.copper));
    g.text(kind, x, 210, w * 0.42, '#fff');
    g.line(d`M${x - 7} ${286 - h}h14m-7 -7v14`, 3, '#fff');
  });
}

export function multimeter(g) {
  g.shadow(190, 276, 80);
  g.cord('M170 246C160 292 300 300 318 226', 7, tone.red);
  g.cord('M206 246C210 300 344 304 356 226', 7, tone.black);
  g.rect(112, 26, 152, 240, 22, g.face(tone.yellow));
  g.rect(126, 40, 124, 212, 14, g.face(tone.black));
  g.rect(138, 52, 100, 48, 4, '#cfdccb');
  g.text('231.4', 188, 87, 29);
  g.circle(188, 160, 40, g.face(tone.oxide));
  g.line(steps(10, -210, 26.6).map((deg) => {
    const a = (deg * Math.PI) / 180;
    return d`M${188 + 45 * Math.cos(a)} ${160 + 45 * Math.sin(a)}l${6 * Math.cos(a)} `
        + d`${6 * Math.sin(a)}`;
  }).join(''), 2, '#fff');
  g.within('rotate(35 188 160)', () => g.rect(180, 124, 16, 72, 7, g.face(tone.grey)));
  [[152, tone.red], [188, tone.pale], [224, tone.black]].forEach(([x, c]) => g.circle(x, 230, 9, c,
    { w: 2, stroke: '#fff' }));
  [[318, tone.red], [356, tone.black]].forEach(([x, c]) => {
    g.rect(x - 8, 110, 16, 116, 6, g.tube(c));
    g.line(d`M${x} 110V76`, 4.5);
    g.rect(x - 11, 134, 22, 9, 4, g.tube(c), { w: 2 });
  });
}

export function controller(g) {
  g.shadow(200, 258, 140);
  g.rect(64, 66, 272, 186, 7, g.face(tone.pale));
  g.rect(64, 66, 272, 36, 4, g.fall(tone.grey));
  g.rect(64, 216, 272, 36, 4, g.fall(tone.grey));
  [84, 234].forEach((y) => steps(11, 0, 1).forEach((i) => g.circle(86 + i * 23, y, 7,
    g.face(tone.stainless), { w: 1.6 })));
  g.rect(86, 120, 116, 76, 4, '#1f4d63');
  g.line('M98 138H176M98 154H160M98 170H186', 4, '#9fe0d8');
  g.circle(262, 140, 12, g.face(tone.white), { w: 2 });
  g.circle(262, 178, 12, g.face(tone.white), { w: 2 });
  g.circle(242, 159, 12, g.face(tone.white), { w: 2 });
  g.circle(282, 159, 12, g.face(tone.white), { w: 2 });
  g.rect(306, 126, 18, 62, 3, tone.black, { w: 2 });
  g.circle(222, 190, 4, tone.lime, { w: 1.5 });
}
