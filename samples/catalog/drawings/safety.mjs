import { d, dark, light, polygon, steps, tone } from './kit.mjs';

const hand = 'M118 268L112 190Q84 168 66 128Q58 108 70 100Q84 94 96 112L126 148L112 66Q110 46 125 '
    + '44'
  + 'Q139 43 143 62L156 128L158 46Q159 28 174 28Q189 28 189 48L190 128L206 58Q211 40 225 43Q239 47 '
      + '235 66'
  + 'L222 138L244 92Q252 76 264 82Q276 88 270 106Q254 160 236 196L230 268Z';

/** A dispenser box of thin gloves with one pulled out. */
export function gloveBox(g, { color }) {
  g.shadow(200, 270, 140);
  g.within('translate(96 -8) scale(.66) rotate(8 170 150)', () => g.path(hand, g.face(color)));
  g.path('M64 150L96 122H344L324 150Z', g.face(tone.pale));
  g.path('M324 150L344 122V236L324 264Z', g.face(dark(tone.pale, 0.2)));
  g.rect(64, 150, 260, 114, 3, g.fall(tone.white));
  g.path('M150 136Q200 118 262 136Q206 152 150 136Z', dark(color, 0.5), { w: 2 });
  g.path('M168 142L176 112Q196 122 236 110L246 140Q206 150 168 142Z', g.face(color), { w: 2 });
  g.rect(64, 216, 260, 30, 0, color, { w: 2 });
  g.within('translate(76 154) scale(.2)', () => g.path(hand, color, { w: 8 }));
  g.line('M150 172H250M150 188H220', 5, tone.grey);
}

export function workGlove(g, { palm, back, cuff }) {
  g.within('translate(30 8) rotate(6 200 150)', () => {
    g.path(hand, g.face(back));
    g.path('M114 206L110 186Q84 166 67 128Q60 110 71 102Q83 97 95 114L127 150Q150 158 222 142'
      + 'Q246 140 240 186L234 214Q170 226 114 206Z', g.face(palm));
    g.path('M122 70Q112 50 125 46Q138 45 142 64L148 92L121 96ZM158 60Q159 30 174 30Q188 30 188 '
        + '50V84H157Z'
      + 'M200 82L208 58Q213 42 224 45Q237 49 233 68L228 92ZM238 106L246 92Q253 79 263 84Q274 90 '
          + '268 106L260 128Z',
      g.face(palm), { w: 2 });
    g.path('M112 232L116 272Q172 284 232 272L236 232Q174 244 112 232Z', g.face(cuff));
    g.line('M134 238V274M156 240V277M178 241V277M200 240V276M220 237V273', 2, dark(cuff, 0.4));
  });
}

export function gauntlet(g, { color }) {
  g.within('rotate(-28 200 150)', () => g.within('translate(8 -24) scale(.86)', () => {
    g.path('M118 268L112 190Q84 168 66 128Q58 108 70 100Q84 94 96 112L126 148L112 66Q110 46 125 44'
      + 'Q139 43 143 62L156 128L158 46Q159 28 174 28Q189 28 189 48L190 128L206 58Q211 40 225 '
          + '43Q239 47 235 66'
      + 'L222 138L244 92Q252 76 264 82Q276 88 270 106Q254 160 236 196L244 350Q174 366 100 350Z',
      g.face(color));
    g.path('M101 336Q174 352 243 336L244 352Q174 368 100 352Z', g.face(dark(color, 0.2)));
    g.shine('M126 70L138 130M174 46V116M132 220L124 320', 6);
    g.line('M140 190Q170 204 220 190M138 206Q170 220 222 206', 2, dark(color, 0.4));
  }));
}

export function spectacles(g, { lens, frame }) {
  g.shadow(200, 226, 140);
  g.path('M44 96Q20 84 14 62Q20 52 30 56Q40 84 62 88ZM356 96Q380 84 386 62Q380 52 370 56Q360 84 '
      + '338 88Z', g.face(frame));
  g.path('M48 96Q52 82 72 80Q200 62 328 80Q348 82 352 96Q362 160 330 188Q300 208 250 198Q222 190 '
      + '216 164'
    + 'Q208 146 200 146Q192 146 184 164Q178 190 150 198Q100 208 70 188Q38 160 48 96Z', g.face(lens),
    { o: 0.92 });
  g.path('M48 100Q52 82 72 80Q200 62 328 80Q348 82 352 100Q340 92 322 92Q200 76 78 92Q60 92 48 '
      + '100Z', g.face(frame));
  g.shine('M74 116Q72 152 90 172M226 112Q224 128 230 150', 7);
}

export function goggles(g) {
  g.shadow(200, 244, 130);
  g.path('M64 110Q20 104 8 138V182Q30 196 66 190ZM336 110Q380 104 392 138V182Q370 196 334 190Z',
    g.face(tone.black));
  g.path('M60 96Q64 74 90 72H310Q336 74 340 96L346 190Q344 224 306 228H252Q224 226 214 200Q208 188 '
      + '200 188'
    + 'Q192 188 186 200Q176 226 148 228H94Q56 224 54 190Z', g.face('#cfe6ee'));
  g.path('M82 104Q84 92 98 92H302Q316 92 318 104L322 184Q320 204 298 206H256Q238 204 230 186Q220 '
      + '166 200 166'
    + 'Q180 166 170 186Q162 204 144 206H102Q80 204 78 184Z', '#eef8fb', { w: 2 });
  g.shine('M100 116L96 168M120 110L118 132', 8);
  [[110], [200], [290]].forEach(([x]) => g.rect(x - 15, 66, 30, 12, 5, g.fall(tone.sky), { w: 2 }));
}

export function faceShield(g) {
  g.shadow(200, 282, 80);
  g.path('M96 96Q96 22 200 20Q304 22 304 96Q304 112 200 114Q96 112 96 96Z', g.face(tone.yellow));
  g.path('M112 84Q118 44 200 40Q282 44 288 84', undefined,
    { w: 2, stroke: dark(tone.yellow, 0.4) });
  g.path('M90 96Q200 128 310 96L316 246Q300 280 200 282Q100 280 84 246Z', '#dff0f6', { o: 0.85 });
  g.path('M88 90Q200 124 312 90V112Q200 146 88 112Z', g.face(tone.black));
  g.circle(92, 100, 15, g.face(tone.oxide));
  g.circle(308, 100, 15, g.face(tone.oxide));
  g.shine('M112 140V230Q116 250 130 258M136 144V180', 8);
}

export function eyewash(g) {
  g.shadow(200, 272, 78);
  g.path('M140 106Q124 116 124 140V250Q124 270 144 270H256Q276 270 276 250V140Q276 116 260 106Z',
    g.tube('#e9f5f2'));
  g.path('M127 150V250Q127 268 144 268H256Q273 268 273 250V150Z', tone.sky, { w: 0, o: 0.5 });
  g.path('M146 108V92Q146 80 164 80H236Q254 80 254 92V108Z', g.tube(tone.green));
  g.path('M138 34Q140 66 172 80H228Q260 66 262 34Q200 62 138 34Z', g.face(tone.green));
  g.oval(200, 38, 62, 13, g.face(light(tone.green, 0.4)));
  g.rect(142, 150, 116, 90, 5, tone.green, { w: 2 });
  g.path('M164 196Q200 166 236 196Q200 224 164 196Z', '#fff', { w: 2 });
  g.circle(200, 195, 10, tone.green, { w: 2 });
}

export function earPlugs(g) {
  g.shadow(200, 258, 120);
  [[120, 110, -24], [276, 120, 20]].forEach(([x, y, a]) => g.within(d`rotate(${a} ${x} ${y})`,
    () => {
    g.path(d`M${x - 34} ${y + 104}V${y}Q${x - 30} ${y - 60} ${x} ${y - 62}Q${x + 30} ${y - 60} `
        + d`${x + 34} ${y}V${y + 104}`
      + d`Q${x} ${y + 122} ${x - 34} ${y + 104}Z`, g.tube(tone.orange));
    g.shine(d`M${x - 20} ${y + 80}V${y}Q${x - 18} ${y - 36} ${x - 6} ${y - 44}`, 6);
  }));
}

export function earMuffs(g, { color }) {
  g.shadow(200, 276, 120);
  g.path('M84 166Q70 30 200 26Q330 30 316 166', undefined, { w: 26 });
  g.path('M84 166Q70 30 200 26Q330 30 316 166', undefined, { w: 21, stroke: tone.black });
  g.path('M112 84Q136 36 200 34', undefined, { w: 4, stroke: '#fff', o: 0.6 });
  [[84, 1], [316, -1]].forEach(([x, s]) => {
    g.path(d`M${x + s * 14} 136Q${x + s * 50} 136 ${x + s * 50} 202Q${x + s * 50} 266 `
        + d`${x + s * 14} 266Z`, g.face(tone.black));
    g.path(d`M${x + s * 18} 130Q${x - s * 44} 128 ${x - s * 44} 200Q${x - s * 44} 274 `
        + d`${x + s * 18} 272Z`, g.face(color));
    g.path(d`M${x + s * 2} 160Q${x - s * 24} 164 ${x - s * 24} 200Q${x - s * 24} 238 ${x + s * 2} `
        + d`244`,
      undefined, { w: 2, stroke: dark(color, 0.4) });
    g.rect(x - 7, 112, 14, 40, 4, g.tube(tone.steel), { w: 2 });
  });
}

export function ffpMask(g, { valve }) {
  g.path('M104 120Q40 60 22 118Q24 180 100 190M296 120Q360 60 378 118Q376 180 300 190', undefined,
    { w: 7 });
  g.path('M104 120Q40 60 22 118Q24 180 100 190M296 120Q360 60 378 118Q376 180 300 190', undefined,
    { w: 3, stroke: tone.yellow });
  g.shadow(200, 270, 90);
  g.path('M200 46Q272 60 304 116Q312 200 262 246Q200 276 138 246Q88 200 96 116Q128 60 200 46Z',
    g.face(tone.white));
  g.path('M162 60Q200 44 238 60L230 82Q200 70 170 82Z', g.face(tone.steel));
  g.line('M110 130Q200 88 290 130M104 170Q200 214 296 170', 2, tone.grey);
  if (valve) {
    g.circle(200, 166, 40, g.face(tone.pale));
    g.circle(200, 166, 27, g.face(tone.grey), { w: 2 });
    g.line('M180 156H220M176 166H224M180 176H220', 3);
  } else g.line('M164 240Q200 252 236 240', 2, tone.grey);
  g.shine('M122 128Q142 88 178 92', 6);
}

export function halfMask(g) {
  g.shadow(200, 280, 100);
  g.path('M120 70Q60 20 30 60M280 70Q340 20 370 60M126 214Q70 236 36 204M274 214Q330 236 364 204',
    undefined,
    { w: 10, stroke: tone.black });
  g.path('M200 34Q252 44 276 104L286 196Q262 262 200 268Q138 262 114 196L124 104Q148 44 200 34Z',
    g.face(tone.sky));
  g.path('M200 62Q238 72 252 116L258 190Q240 236 200 240Q160 236 142 190L148 116Q162 72 200 62Z',
    g.face(tone.oxide));
  g.circle(200, 196, 28, g.face(tone.black));
  g.line('M184 188H216M182 196H218M184 204H216', 3, tone.grey);
  [[112, -1], [288, 1]].forEach(([x, s]) => {
    g.within(d`rotate(${s * 18} ${x} 156)`, () => {
      g.rect(x - 24, 104, 48, 104, 8, g.tube(tone.grey));
      g.rect(x + (s > 0 ? 4 : -24), 104, 20, 104, 6, g.tube(tone.brown));
    });
  });
}

export function filterCartridge(g) {
  g.shadow(200, 262, 110);
  [[144, 128], [256, 140]].forEach(([x, y]) => {
    g.path(d`M${x - 62} ${y}V${y + 86}A62 24 0 0 0 ${x + 62} ${y + 86}V${y}Z`, g.tube(tone.grey));
    g.path(d`M${x - 62} ${y + 20}A62 24 0 0 0 ${x + 62} ${y + 20}V${y + 44}A62 24 0 0 1 ${x - 62} `
        + d`${y + 44}Z`, tone.brown, { w: 2 });
    g.path(d`M${x - 62} ${y + 50}A62 24 0 0 0 ${x + 62} ${y + 50}V${y + 66}A62 24 0 0 1 ${x - 62} `
        + d`${y + 66}Z`, tone.white, { w: 2 });
    g.oval(x, y, 62, 24, g.face(tone.pale));
    g.oval(x, y, 40, 15, g.face(tone.grey), { w: 2 });
    g.oval(x, y - 8, 24, 9, g.face(tone.oxide), { w: 2 });
  });
}

export function helmet(g, { color }) {
  g.shadow(200, 246, 150);
  g.path('M84 196Q140 226 316 200L300 240Q200 256 104 232Z', g.face(tone.black));
  g.path('M76 190Q72 70 196 58Q320 66 326 190Q200 214 76 190Z', g.face(color));
  g.path('M172 60Q200 46 226 60L236 196Q200 204 164 200Z', g.face(light(color, 0.15)));
  g.line('M122 80Q100 130 104 192M284 84Q304 130 300 192', 2, dark(color, 0.4));
  g.path('M70 186Q200 222 328 186Q372 186 384 204Q380 220 328 210Q200 240 72 208Q62 196 70 186Z',
    g.face(dark(color, 0.06)));
  g.shine('M96 160Q104 98 150 76', 7);
}

export function vest(g, { color }) {
  g.shadow(200, 284, 90);
  g.path('M136 22Q152 74 196 112V280H104Q96 280 97 268L110 140Q90 108 96 64Q104 36 136 22Z',
    g.face(color));
  g.path('M264 22Q248 74 204 112V280H296Q304 280 303 268L290 140Q310 108 304 64Q296 36 264 22Z',
    g.face(color));
  [['M106 176L196 182V204L104 198Z'], ['M101 230L196 236V258L98 252Z'],
    ['M294 176L204 182V204L296 198Z'],
    ['M299 230L204 236V258L302 252Z'], ['M112 32L130 24Q148 84 150 179L128 178Q128 84 112 32Z'],
    ['M288 32L270 24Q252 84 250 179L272 178Q272 84 288 32Z']].forEach(([p]) => g.path(p,
      g.face(tone.pale), { w: 2 }));
  g.line('M200 112V280', 4);
  g.line('M196 130h8M196 220h8', 4, tone.steel);
}

export function labCoat(g) {
  g.shadow(200, 288, 90);
  g.path('M150 26L100 48Q84 60 78 96L58 206L92 216L112 140V284H288V140L308 216L342 206L322 96Q316 '
      + '60 300 48L250 26'
    + 'L200 92Z', g.face(tone.white));
  g.path('M150 26L136 44L150 92L170 96L196 150L200 92ZM250 26L264 44L250 92L230 96L204 150L200 92Z',
    g.face(tone.pale));
  g.line('M200 148V284M112 140V110M288 140V110', 2);
  [166, 202, 238].forEach((y) => g.circle(208, y, 4, tone.grey, { w: 1.5 }));
  g.path('M232 132H274V166Q252 176 232 166Z', g.face(tone.white), { w: 2 });
  g.path('M128 204H176V250Q152 260 128 250ZM226 204H274V250Q250 260 226 250Z', g.face(tone.white),
    { w: 2 });
  g.line('M242 132V118M250 132V116', 4, tone.blue);
}

export function coverall(g) {
  const c = '#eaf0f4';
  g.shadow(200, 290, 80);
  g.path('M166 62L128 74Q112 82 106 112L78 190L106 204L132 150V190L122 286H192L200 214L208 '
      + '286H278L268 190V150'
    + 'L294 204L322 190L294 112Q288 82 272 74L234 62Z', g.face(c));
  g.path('M158 62Q154 14 200 12Q246 14 242 62Q222 82 200 84Q178 82 158 62Z', g.face(c));
  g.path('M174 58Q172 30 200 28Q228 30 226 58Q214 70 200 72Q186 70 174 58Z',
    g.face(dark(tone.pale, 0.25)), { w: 2 });
  g.line('M200 84V214', 4, tone.blue);
  g.line('M132 160Q200 172 268 160M88 186L112 198M312 186L288 198M124 272H190M276 272H210', 2.5,
    tone.blue);
}

export function safetyShoe(g) {
  g.shadow(200, 252, 160);
  g.path('M70 60Q110 44 160 58L170 118Q230 128 286 164Q346 176 360 202V224H58Q50 150 70 60Z',
    g.face(tone.oxide));
  g.path('M290 162Q346 174 360 204V224H286Q270 196 290 162Z', g.face(tone.black));
  g.path('M70 60Q110 44 160 58L156 84Q112 72 68 86Z', g.face(tone.black));
  g.path('M52 222H366Q372 222 372 230V240Q372 248 362 248H60Q50 248 50 238Z', g.fall(tone.black));
  g.line('M70 248v-12M94 248v-12M118 248v-12M142 248v-12M250 248v-12M274 248v-12M298 248v-12M322 '
      + '248v-12M346 248v-12', 3, tone.grey);
  g.line('M134 86L163 74M140 108L167 97M160 131L184 119M186 143L214 127M214 153L242 140', 5,
    tone.yellow);
  g.path('M76 120Q96 110 110 124L104 188H66Z', g.face(tone.yellow), { w: 2 });
  g.shine('M304 182Q330 186 344 202', 5);
}

export function boot(g) {
  g.shadow(210, 272, 130);
  g.path('M104 26H216L212 166Q232 186 290 194Q340 204 344 244H108Q100 244 100 232Z',
    g.face(tone.white));
  g.path('M102 26H218V52H102Z', g.face(tone.pale));
  g.path('M96 240H346Q352 240 352 250V262Q352 270 342 270H196L188 258H164L160 270H104Q94 270 94 '
      + '260Z', g.fall(tone.blue));
  g.path('M268 190Q336 200 344 240H256Q248 210 268 190Z', g.face(tone.pale), { w: 2 });
  g.shine('M122 70L118 210', 7);
}

export function firstAid(g) {
  g.shadow(200, 264, 140);
  g.path('M156 76V56Q156 44 168 44H232Q244 44 244 56V76', undefined, { w: 13 });
  g.path('M156 76V56Q156 44 168 44H232Q244 44 244 56V76', undefined, { w: 8, stroke: tone.white });
  g.rect(62, 74, 276, 186, 16, g.face(tone.green));
  g.line('M62 128H338', 2, dark(tone.green, 0.4));
  g.circle(200, 168, 58, '#fff');
  g.path('M182 124H218V150H244V186H218V212H182V186H156V150H182Z', tone.green, { w: 2 });
  [[104], [296]].forEach(([x]) => g.rect(x - 13, 114, 26, 30, 4, g.fall(tone.pale)));
}

export function plasters(g) {
  [[-28, 118, tone.skin], [18, 190, '#dcb58c']].forEach(([a, y, c], i) =>
    g.within(d`rotate(${a} 200 ${y})`, () => {
      g.rect(66, y - 32, 268, 64, 32, g.face(c));
      g.rect(160, y - 32, 80, 64, 0, g.face(light(c, 0.45)), { w: 2 });
      g.line(steps(4, 0, 1).map((k) =>
          d`M${98 + k * 14} ${y - 10 + (k % 2) * 20}h.1M${260 + k * 14} `
          + d`${y + 10 - (k % 2) * 20}h.1`).join(''), 5,
        dark(c, 0.3));
    }));
}

export function extinguisher(g, { co2 }) {
  g.shadow(200, 284, 66);
  g.path('M158 96Q158 66 200 64Q242 66 242 96V262Q242 282 222 282H178Q158 282 158 262Z',
    g.tube(tone.red));
  g.rect(184, 44, 32, 22, 3, g.tube(co2 ? tone.brass : tone.steel));
  g.path('M174 34L250 16Q258 16 258 24L210 42ZM176 46L252 52Q258 58 250 62L190 58Z',
    g.face(tone.black));
  if (co2) {
    g.cord('M184 54Q120 50 116 120', 8, tone.black);
    g.path('M104 120H128L142 214H90Z', g.tube(tone.black));
  } else {
    g.cord('M184 54Q122 60 124 180', 8, tone.black);
    g.path('M117 180H131L128 226H120Z', g.tube(tone.black));
    g.circle(222, 58, 13, '#fff', { w: 2 });
    g.line('M222 58L228 50', 3, tone.green);
  }
  g.rect(158, 126, 84, 82, 0, '#fff', { w: 2 });
  g.rect(158, 126, 84, 24, 0, co2 ? tone.black : tone.yellow, { w: 2 });
  g.path('M200 158Q218 176 210 194H190Q180 182 192 174Q198 168 200 158Z', tone.red, { w: 2 });
  g.shine('M170 96V256', 6);
}

export function padlock(g, { color }) {
  g.shadow(200, 272, 80);
  g.path('M148 142V88Q148 38 200 38Q252 38 252 88V142', undefined, { w: 23 });
  g.path('M148 142V88Q148 38 200 38Q252 38 252 88V142', undefined,
    { w: 18, stroke: tone.stainless });
  g.path('M142 130V88Q142 34 196 34', undefined, { w: 3, stroke: '#fff', o: 0.9 });
  g.rect(118, 134, 164, 134, 14, g.face(color));
  g.rect(136, 152, 128, 70, 6, '#fff', { w: 2 });
  g.line('M150 170H250M150 186H226', 4, tone.grey);
  g.path('M150 202H250', undefined, { w: 5, stroke: color });
  g.circle(200, 246, 10, dark(color, 0.6), { w: 2 });
}

export function barrierTape(g, { a, b }) {
  g.shadow(180, 266, 120);
  g.path('M196 230L380 214V256L190 264Z', a);
  [[222, 228], [284, 222], [344, 217]].forEach(([x, y]) =>
      g.path(d`M${x} ${y}l26 -2l-24 ${262 - y - 2}l-26 2Z`, b, { w: 0 }));
  g.path('M196 230L380 214V256L190 264', undefined, {});
  g.circle(170, 150, 114, g.face(a));
  steps(8, 0, 45).forEach((deg) => g.within(d`rotate(${deg} 170 150)`,
    () => g.path('M170 36A114 114 0 0 1 214 45L199 84A72 72 0 0 0 170 78Z', b, { w: 0 })));
  g.circle(170, 150, 114, undefined);
  g.circle(170, 150, 72, g.face(tone.kraft));
  g.circle(170, 150, 54, tone.white);
}

export function sign(g, { kind }) {
  g.shadow(200, 272, 100);
  if (kind === 'warning') {
    g.path('M200 34Q210 34 216 44L330 240Q338 258 318 260H82Q62 258 70 240L184 44Q190 34 200 34Z',
      g.face(tone.yellow));
    g.path('M200 64L308 244H92Z', undefined, { w: 8, stroke: tone.black });
    g.path('M212 98L166 172H198L184 228L238 148H206L228 98Z', tone.black, { w: 0 });
  } else if (kind === 'mandatory') {
    g.circle(200, 148, 112, g.face(tone.blue));
    g.circle(200, 148, 102, undefined, { w: 3, stroke: '#fff' });
    g.circle(200, 142, 56, '#fff', { w: 0 });
    g.path('M134 128Q138 74 200 70Q262 74 266 128Z', '#fff', { w: 0 });
    g.rect(136, 118, 128, 40, 20, tone.blue, { w: 0 });
    g.path('M150 138Q150 126 172 126Q194 126 194 138Q194 152 172 152Q150 152 150 138ZM206 138Q206 '
        + '126 228 126Q250 126 250 138Q250 152 228 152Q206 152 206 138Z', '#fff', { w: 0 });
    g.path('M150 196Q200 176 250 196V230H150Z', '#fff', { w: 0 });
  } else {
    g.rect(48, 78, 304, 160, 8, g.face(tone.green));
    g.rect(58, 88, 284, 140, 4, undefined, { w: 3, stroke: '#fff' });
    g.rect(78, 104, 66, 108, 2, '#fff', { w: 0 });
    g.circle(190, 116, 13, '#fff', { w: 0 });
    g.line('M184 138L170 172L148 178M184 140L214 150L228 138M172 170L200 186L196 214M172 172L156 '
        + '208', 11, '#fff');
    g.path('M262 146H300V126L334 158L300 190V170H262Z', '#fff', { w: 0 });
  }
}

export function cone(g) {
  g.shadow(200, 278, 120);
  g.path('M92 252H308L326 268Q326 276 316 276H84Q74 276 74 268Z', g.fall(tone.black));
  g.path('M184 36Q200 28 216 36L276 252H124Z', g.tube(tone.orange));
  g.path('M165 105Q200 116 235 105L250 158Q200 172 150 158Z', g.tube(tone.white));
  g.path('M138 202Q200 218 262 202L270 232Q200 248 130 232Z', g.tube(tone.white));
}

export function harness(g) {
  const strap = (p) => { g.line(p, 21); g.line(p, 16, tone.navy); g.line(p, 3, tone.yellow,
    { dash: '7 6' }); };
  g.shadow(200, 284, 90);
  strap('M200 100C172 26 108 16 104 74C102 128 146 150 150 196');
  strap('M200 100C228 26 292 16 296 74C298 128 254 150 250 196');
  strap('M152 200C84 216 88 274 136 272C172 268 184 232 178 200');
  strap('M248 200C316 216 312 274 264 272C228 268 216 232 222 200');
  strap('M112 196H288');
  g.circle(200, 104, 19, undefined, { w: 9, stroke: tone.stainless });
  g.circle(200, 104, 19, undefined, { w: 1.8 });
  g.rect(184, 182, 32, 28, 4, g.face(tone.steel));
  [[112, 112], [288, 112]].forEach(([x, y]) => g.path(polygon(4, x, y, 19, 0.5), g.face(tone.steel),
    { w: 2 }));
}
