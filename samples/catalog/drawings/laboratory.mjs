import { d, dark, light, steps, tone } from './kit.mjs';

const glass = '#e3f2f8';
const clear = { o: 0.85 };

/** Marks of a scale from y1 up to y2 at x. */
const scale = (g, x, y1, y2, count, long = 18) =>
  g.line(steps(count, 0, 1).map((i) => d`M${x} ${y1 + ((y2 - y1) * i) / (count - 1)}h${i % 2
      ? long * 0.6 : long}`)
    .join(''), 1.8);

function liquid(g, data, color) {
  g.path(data, g.fall(color), { w: 0, o: 0.8 });
}

export function beaker(g, { ml, plastic, color = tone.water }) {
  const k = Math.min(1.04, 0.56 + Math.log10(ml) * 0.16);
  g.within(d`translate(${165 - 200 * k} ${262 - 262 * k}) scale(${k})`, () => {
    g.shadow(200, 264, 96);
    const wall = plastic ? '#eef2ee' : glass;
    g.path('M112 60V236Q112 262 138 262H262Q288 262 288 236V60Z', g.tube(wall), clear);
    liquid(g, 'M114 150V236Q114 260 138 260H262Q286 260 286 236V150Z', color);
    g.oval(200, 150, 87, 13, light(color, 0.35), { w: 1.8 });
    g.oval(200, 58, 94, 15, light(wall, 0.3));
    g.path('M106 56Q94 48 96 44Q110 42 128 49', g.face(wall));
    if (plastic) g.path('M288 96Q340 92 338 140Q336 190 288 196V178Q318 172 318 140Q318 112 288 '
        + '114Z', g.face(wall));
    scale(g, 214, 236, 96, 8, 34);
    g.shine('M130 84V230', 7);
  });
  g.size(`${ml} ml`);
}

export function erlenmeyer(g, { ml, color = tone.water }) {
  const k = Math.min(1, 0.55 + Math.log10(ml) * 0.15);
  g.within(d`translate(${160 - 200 * k} ${264 - 264 * k}) scale(${k})`, () => {
    g.shadow(200, 266, 112);
    g.path('M168 44V112L90 240Q82 264 106 264H294Q318 264 310 240L232 112V44Z', g.tube(glass),
      clear);
    liquid(g, 'M128 180L92 240Q84 262 106 262H294Q316 262 308 240L272 180Z', color);
    g.oval(200, 180, 73, 11, light(color, 0.35), { w: 1.8 });
    g.oval(200, 42, 40, 9, light(glass, 0.4));
    scale(g, 224, 240, 190, 4, 36);
    g.shine('M178 64V116L116 230', 7);
  });
  g.size(`${ml} ml`);
}

export function volumetric(g, { ml }) {
  const k = Math.min(1.08, 0.7 + Math.log10(ml) * 0.13);
  g.within(d`translate(${175 - 200 * k} ${268 - 268 * k}) scale(${k})`, () => {
    g.shadow(200, 270, 66);
    g.path('M184 46V140Q116 162 118 212Q122 252 160 268H240Q278 252 282 212Q284 162 216 140V46Z',
      g.tube(glass), clear);
    liquid(g, 'M186 104V142Q118 164 120 212Q124 250 160 266H240Q276 250 280 212Q282 164 214 '
        + '142V104Z', tone.sky);
    g.oval(200, 104, 15, 4, light(tone.sky, 0.4), { w: 1.5 });
    g.line('M183 100H217', 3, tone.red);
    g.path('M178 46L182 22H218L222 46Z', g.tube(tone.teal));
    g.shine('M138 190Q146 166 176 156M192 60V130', 5);
  });
  g.size(`${ml} ml`);
}

export function roundFlask(g, { ml }) {
  const k = ml > 300 ? 0.98 : 0.86;
  g.within(d`translate(${170 - 200 * k} ${268 - 268 * k}) scale(${k})`, () => {
    g.path('M178 44V92Q110 108 110 178Q114 262 200 264Q286 262 290 178Q290 108 222 92V44Z',
      g.tube(glass), clear);
    liquid(g, 'M113 170Q112 176 112 180Q118 260 200 262Q282 260 288 180Q288 176 287 170Z',
      tone.amber);
    g.oval(200, 170, 87, 13, light(tone.amber, 0.4), { w: 1.8 });
    g.path('M170 26H230L226 50H174Z', g.tube(light(glass, 0.3)));
    g.path('M138 246Q200 276 262 246L268 270Q200 284 132 270Z', g.tube(tone.kraft));
    g.shine('M130 156Q140 118 178 106', 7);
  });
  g.size(`${ml} ml`);
}

export function cylinder(g, { ml }) {
  const k = 0.62 + Math.log10(ml) * 0.14, half = 26 + Math.log10(ml) * 5;
  g.within(d`translate(${185 - 200 * k} ${270 - 270 * k}) scale(${k})`, () => {
    g.shadow(200, 272, 74);
    g.path(d`M${200 - half} 20V240H${200 + half}V20Z`, g.tube(glass), clear);
    liquid(g, d`M${202 - half} 110V238H${198 + half}V110Z`, tone.sky);
    g.oval(200, 110, half - 2, 7, light(tone.sky, 0.4), { w: 1.8 });
    g.path(d`M${200 - half} 20Q${190 - half} 8 ${196 - half} 6H${200 + half}V20Z`, g.face(glass));
    scale(g, 204, 226, 40, 15, half - 10);
    g.path(d`M${200 - half} 236H${200 + half}L${212 + half} 256H264L272 270H128L136 `
        + d`256H${188 - half}Z`, g.tube(tone.blue));
    g.shine(d`M${210 - half} 34V228`, 5);
  });
  g.size(`${ml} ml`);
}

export function burette(g) {
  g.shadow(180, 282, 90);
  g.rect(106, 270, 150, 12, 4, g.fall(tone.oxide));
  g.rect(122, 16, 8, 256, 3, g.tube(tone.stainless));
  g.rect(122, 70, 100, 11, 4, g.bar(tone.grey));
  g.rect(122, 156, 100, 11, 4, g.bar(tone.grey));
  g.path('M208 14H236V204L228 218V252L222 264L216 252V218L208 204Z', g.tube(glass));
  g.path('M210 60H234V202L227 216V250L222 258L217 250V216L210 202Z', tone.purple,
    { w: 0, o: 0.65 });
  g.line(steps(17, 0, 1).map((i) => d`M222 ${30 + i * 10}h${i % 2 ? 7 : 12}`).join(''), 1.4);
  g.rect(198, 208, 48, 14, 6, g.bar(tone.teal));
}

export function funnel(g, { label, k = 1 }) {
  g.within(d`translate(${200 - 200 * k} ${262 - 262 * k}) scale(${k})`, () => {
    g.shadow(200, 272, 40);
    g.path('M84 64L182 172V252L212 266V172L316 64Z', g.tube(glass), clear);
    g.oval(200, 62, 116, 24, light(glass, 0.35));
    g.oval(200, 64, 100, 18, light(glass, 0.1), { w: 1.6 });
    g.shine('M108 84L190 170V240', 6);
  });
  g.size(label);
}

export function mediaBottle(g, { ml, amber }) {
  const k = Math.min(1.1, 0.5 + Math.log10(ml) * 0.2);
  const wall = amber ? tone.amber : glass;
  g.within(d`translate(${170 - 200 * k} ${268 - 268 * k}) scale(${k})`, () => {
    g.shadow(200, 270, 84);
    g.path('M168 78V96Q124 110 122 146V248Q122 268 142 268H258Q278 268 278 248V146Q276 110 232 '
        + '96V78Z',
      g.tube(wall), { o: amber ? 1 : 0.88 });
    if (!amber) liquid(g, 'M124 170V248Q124 266 142 266H258Q276 266 276 248V170Z', tone.water);
    g.rect(158, 34, 84, 46, 6, g.tube(tone.blue));
    g.line(steps(8, 168, 9.2).map((x) => d`M${x} 40V74`).join(''), 2, dark(tone.blue, 0.35));
    g.path('M160 80H240V90H160Z', g.tube(tone.sky), { w: 2 });
    g.rect(166, 140, 70, 44, 4, '#fff', { w: 1.8 });
    scale(g, 166, 244, 200, 4, 30);
    g.shine('M138 136V246', 7);
  });
  g.size(`${ml} ml`);
}

export function washBottle(g, { color, ml }) {
  const k = ml > 300 ? 1 : 0.86;
  g.within(d`translate(${160 - 200 * k} ${268 - 268 * k}) scale(${k})`, () => {
    g.shadow(200, 270, 84);
    g.cord('M206 80V54Q206 34 228 34L296 58Q322 68 330 104', 8, tone.white);
    g.path('M174 110Q124 124 122 160V250Q122 268 140 268H260Q278 268 278 250V160Q276 124 226 110Z',
      g.tube('#f1f5f4'));
    liquid(g, 'M125 190V250Q125 266 140 266H260Q275 266 275 250V190Z', light(color, 0.35));
    g.rect(162, 78, 76, 36, 6, g.tube(color));
    g.line(steps(7, 172, 9.4).map((x) => d`M${x} 84V108`).join(''), 2, dark(color, 0.35));
    g.rect(150, 168, 100, 62, 4, '#fff', { w: 1.8 });
    g.rect(150, 168, 100, 15, 3, color, { w: 1.8 });
    g.path('M200 190L216 218H184Z', tone.yellow, { w: 1.8 });
    g.shine('M138 152V250', 7);
  });
  g.size(`${ml} ml`);
}

export function micropipette(g, { color, label }) {
  g.within('rotate(24 200 150)', () => {
    g.rect(184, -2, 28, 18, 6, g.tube(color));
    g.rect(192, 14, 12, 30, 0, g.tube(tone.stainless));
    g.path('M170 44H222Q232 44 232 56V122L222 152H176L166 122V56Q166 44 170 44Z',
      g.tube(tone.white));
    g.path('M232 56Q254 52 264 36L272 46Q262 74 232 84Z', g.face(tone.white));
    g.rect(180, 70, 36, 44, 4, dark(tone.pale, 0.05), { w: 2 });
    g.line('M188 82H208M188 92H208M188 102H208', 3);
    g.path('M178 152H220L212 226H186Z', g.tube(color));
    g.path('M188 226H210L206 262H192Z', g.tube(tone.pale));
    g.path('M190 254H208L202 306H196Z', '#f4fafc');
    g.shine('M176 54V120', 4);
  });
  g.size(label);
}

export function tipBox(g, { color, label }) {
  g.within('translate(-16 -20)', () => {
    g.shadow(200, 262, 130);
    g.path('M82 132L112 92H322L346 132Z', '#eef5f8');
    steps(3, 0, 1).forEach((row) => steps(9, 0, 1).forEach((i) =>
      g.path(d`M${96 + row * 9 + i * (25 - row)} ${130 - row * 13}l3 -26h11l3 26Z`,
        light(color, 0.35), { w: 1.4 })));
    g.path('M70 132H346L336 250Q334 260 324 260H92Q82 260 80 250Z', g.fall(color));
    g.rect(66, 126, 284, 18, 5, g.fall(light(color, 0.15)));
    g.rect(150, 172, 116, 56, 5, '#fff', { w: 2 });
    g.line('M162 190H240M162 206H222', 3, tone.grey);
    g.path('M112 92L124 26H336L322 92Z', '#d7eaf2', { o: 0.6 });
    g.shine('M134 40L126 84', 5);
  });
  g.size(label);
}

export function serological(g, { color, label }) {
  g.within('rotate(-34 200 150)', () => [-36, 0, 36].forEach((dy, i) => {
    const x = 24 + i * 10, y = 150 + dy;
    g.path(d`M${x} ${y - 7}H${x + 30}V${y - 11}H${x + 290}L${x + 340} ${y - 3}V${y + 3}L${x + 290} `
        + d`${y + 11}H${x + 30}V${y + 7}H${x}Z`,
      g.bar('#e9f3f7'));
    g.rect(x + 4, y - 7, 18, 14, 0, '#fff', { w: 1.5 });
    g.rect(x + 36, y - 11, 12, 22, 0, color, { w: 1.5 });
    g.line(steps(14, 0, 1).map((n) => d`M${x + 64 + n * 16} ${y - 11}v${n % 2 ? 8 : 13}`).join(''),
      1.4);
  }));
  g.size(label);
}

export function pasteur(g) {
  g.within('rotate(-34 200 150)', () => [-40, 16].forEach((dy, i) => {
    const x = 20 + i * 22, y = 150 + dy;
    g.path(d`M${x} ${y}Q${x} ${y - 24} ${x + 30} ${y - 24}Q${x + 72} ${y - 22} ${x + 96} `
        + d`${y - 9}H${x + 210}`
      + d`L${x + 226} ${y - 4}H${x + 336}V${y + 4}H${x + 226}L${x + 210} `
          + d`${y + 9}H${x + 96}Q${x + 72} ${y + 22} ${x + 30} ${y + 24}Q${x} ${y + 24} ${x} ${y}Z`,
      g.bar('#eaf3f4'));
    g.line(d`M${x + 130} ${y - 9}v9m20 -9v9m20 -9v9m20 -9v9`, 1.6);
    g.shine(d`M${x + 14} ${y - 12}Q${x + 40} ${y - 18} ${x + 80} ${y - 8}`, 4);
  }));
}

export function testTubes(g, { plugs = false }) {
  g.shadow(200, 268, 150);
  const colors = [tone.sky, tone.lime, tone.yellow, tone.pink, tone.purple];
  colors.forEach((c, i) => {
    const x = 88 + i * 56;
    g.path(d`M${x - 15} 48V222A15 15 0 0 0 ${x + 15} 222V48Z`, g.tube(glass));
    liquid(g, d`M${x - 13} ${140 + (i % 3) * 14}V222A13 13 0 0 0 ${x + 13} `
        + d`222V${140 + (i % 3) * 14}Z`, c);
    if (plugs) g.rect(x - 17, 30, 34, 26, 5, g.tube(tone.orange));
    else g.oval(x, 48, 18, 5, light(glass, 0.5), { w: 2 });
  });
  g.path('M40 120H360V136H40Z', g.fall(tone.wood));
  g.path('M40 246H360V264H40Z', g.fall(tone.wood));
  g.rect(40, 112, 16, 152, 2, g.tube(tone.wood));
  g.rect(344, 112, 16, 152, 2, g.tube(tone.wood));
  colors.forEach((c, i) => g.line(d`M${78 + i * 56} 62V112`, 3, '#fff'));
}

export function microtube(g, { color, label }) {
  g.within('rotate(-14 200 150)', () => [[124, 0.82], [222, 0.98]].forEach(([x, k]) =>
    g.within(d`translate(${x} ${150}) scale(${k})`, () => {
      const tint = light(color, 0.55);
      g.path('M-36 -70H36V20L12 112Q0 122 -12 112L-36 20Z', g.tube(tint));
      g.path('M-33 0H33V18L10 108Q0 116 -10 108L-33 18Z', g.fall(color), { w: 0, o: 0.75 });
      g.rect(-46, -84, 92, 17, 5, g.bar(tint));
      g.path('M42 -80Q74 -90 66 -112L56 -116Q58 -96 40 -92Z', g.face(tint));
      g.path('M-42 -122L58 -120L54 -104L-38 -106ZM-30 -106L44 -104L42 -92L-28 -94Z', g.face(tint));
      g.line('M2 -40H26M2 -20H20M2 0H26M2 20H20', 1.8);
      g.shine('M-26 -58V18L-8 92', 4);
    })));
  g.size(label);
}

export function centrifugeTube(g, { ml }) {
  const half = ml > 20 ? 46 : 27;
  [[200 - half * 1.35, tone.sky], [200 + half * 1.35, tone.pink]].forEach(([x, c]) => {
    g.shadow(x, 282, half * 0.5, 5);
    g.path(d`M${x - half} 66V200L${x - 7} 276Q${x} 282 ${x + 7} 276L${x + half} 200V66Z`,
      g.tube(glass));
    liquid(g, d`M${x - half + 2} 150V199L${x - 6} 273Q${x} 279 ${x + 6} 273L${x + half - 2} `
        + d`199V150Z`, c);
    g.rect(x - half - 5, 24, half * 2 + 10, 44, 5, g.tube(tone.blue));
    g.line(steps(7, 0, 1).map((i) => d`M${x - half + 3 + i * ((half * 2 - 6) / 6)} 30V62`).join(''),
      2,
      dark(tone.blue, 0.35));
    scale(g, x + 2, 206, 92, 8, half - 8);
    g.shine(d`M${x - half + 9} 80V196`, 4);
  });
  g.size(`${ml} ml`);
}

export function petri(g, { label, k = 1, color = tone.yellow }) {
  g.within(d`translate(${200 - 200 * k} ${180 - 180 * k}) scale(${k})`, () => {
    g.shadow(190, 256, 130);
    g.path('M64 188V216A126 44 0 0 0 316 216V188Z', g.tube(glass));
    g.oval(190, 188, 126, 44, g.face(glass));
    g.oval(190, 198, 118, 38, g.face(light(color, 0.3)), { w: 2 });
    [[150, 190, 9], [186, 206, 6], [224, 188, 11], [246, 206, 5], [130, 206, 5],
      [196, 180, 5]].forEach(([x, y, r]) =>
      g.oval(x, y, r, r * 0.5, light(color, 0.85), { w: 1.5 }));
    g.path('M92 106V126A130 44 -8 0 0 350 104V84Z', g.tube(glass), { o: 0.75 });
    g.within('rotate(-6 222 96)', () => g.oval(222, 94, 131, 43, '#eaf5f9', { o: 0.8 }));
    g.shine('M112 92Q140 64 200 60', 5);
  });
  g.size(label);
}

export function slides(g, { cover }) {
  g.shadow(200, 256, 140);
  if (cover) {
    steps(5, 0, 1).forEach((i) => g.path(d`M${90 + i * 24} ${200 - i * 26}l110 -34l66 40l-110 36Z`,
      '#e3f2f8', { o: 0.85 }));
    return;
  }
  steps(4, 0, 1).forEach((i) => {
    const y = 206 - i * 38;
    g.path(d`M56 ${y}L246 ${y - 62}L346 ${y - 22}L156 ${y + 44}Z`, '#e3f2f8', { o: 0.92 });
    g.path(d`M56 ${y}L110 ${y - 18}L210 ${y + 25}L156 ${y + 44}Z`, i % 2 ? tone.white
        : light(tone.sky, 0.4), { w: 1.8 });
  });
  g.oval(262, 88, 26, 12, tone.pink, { w: 1.5, o: 0.8 });
}

export function filterPaper(g, { label, k = 1 }) {
  g.within(d`translate(${200 - 200 * k} ${150 - 150 * k}) scale(${k})`, () => {
    g.shadow(200, 244, 130);
    steps(4, 0, 1).forEach((i) => g.oval(190, 176 - i * 9, 124, 58, g.face(tone.white), { w: 2 }));
    g.path('M214 42L330 148Q266 182 214 168Q170 156 158 144Z', g.face(tone.white));
    g.path('M214 42L262 170M214 42L214 168', undefined, { w: 1.6, stroke: tone.grey });
  });
  g.size(label);
}

export function syringeFilter(g, { color, label }) {
  g.within('rotate(-14 200 150)', () => {
    g.path('M176 34H224V62H236V74H214V104H186V74H164V62H176Z', g.tube(tone.white));
    g.path('M104 122Q104 104 124 104H276Q296 104 296 122V150H104Z', g.tube(color));
    g.rect(94, 144, 212, 18, 6, g.tube(dark(color, 0.1)));
    g.path('M104 162H296V174Q290 186 270 188L224 196H176L130 188Q110 186 104 174Z',
      g.tube(light(color, 0.4)));
    g.path('M184 196H216L208 256H192Z', g.tube(tone.white));
    g.line(steps(11, 122, 15.6).map((x) => d`M${x} 110V140`).join(''), 1.8, dark(color, 0.35));
  });
  g.size(label);
}

export function reagentBottle(g, { color, amber, label, k = 1, pictogram }) {
  const wall = amber ? tone.amber : '#eef3f2';
  g.within(d`translate(${180 - 200 * k} ${270 - 270 * k}) scale(${k})`, () => {
    g.shadow(200, 272, 82);
    g.path('M172 76V92Q122 104 120 144V252Q120 270 138 270H262Q280 270 280 252V144Q278 104 228 '
        + '92V76Z', g.tube(wall));
    g.rect(160, 30, 80, 48, 6, g.tube(color));
    g.line(steps(8, 169, 8.9).map((x) => d`M${x} 36V72`).join(''), 2, dark(color, 0.35));
    g.path('M120 148H280V240H120Z', '#fff', { w: 2 });
    g.rect(120, 148, 160, 20, 0, color, { w: 2 });
    g.line('M134 184H206M134 198H190M134 212H206M134 226H176', 3, tone.grey);
    if (pictogram) {
      g.path('M246 176L272 202L246 228L220 202Z', '#fff', { w: 3.5, stroke: tone.red });
      if (pictogram === 'flame') g.path('M246 184Q262 200 254 214H238Q230 204 240 196Q244 192 246 '
          + '184Z', tone.black, { w: 0 });
      else g.path('M232 196l14 -5v6l-14 5ZM236 212h22M248 202q8 0 8 8', tone.black, { w: 2.5 });
    }
    g.shine('M134 136Q138 116 160 108', 6);
  });
  g.size(label);
}

export function powderJar(g, { color, label }) {
  g.shadow(200, 266, 96);
  g.path('M118 96Q104 104 104 122V244Q104 264 124 264H276Q296 264 296 244V122Q296 104 282 96Z',
    g.tube('#f4f6f4'));
  g.rect(108, 46, 184, 52, 8, g.tube(color));
  g.line(steps(14, 120, 12.4).map((x) => d`M${x} 52V92`).join(''), 2, dark(color, 0.35));
  g.path('M104 138H296V234H104Z', '#fff', { w: 2 });
  g.rect(104, 138, 192, 20, 0, color, { w: 2 });
  g.line('M120 176H228M120 192H206M120 208H228M120 222H180', 3, tone.grey);
  g.shine('M118 130V110', 5);
  g.size(label);
}
