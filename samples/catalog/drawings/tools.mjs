import { d, dark, light, polygon, steps, tone, toothed } from './kit.mjs';

const tilt = (g, angle, drawing) => g.within(`rotate(${angle} 200 150)`, drawing);

export function twistDrill(g, { dia, color, carbide, label }) {
  const h = 12 + dia * 2.8, x = 50, flute = 150 + dia * 2, tip = x + 300;
  tilt(g, -28, () => {
    g.rect(x, 150 - h / 2, 300 - flute, h, 2, g.bar(dark(color, 0.05)));
    const from = tip - flute;
    g.path(d`M${from} ${150 - h / 2}H${tip - h * 0.5}L${tip} 150L${tip - h * 0.5} `
        + d`${150 + h / 2}H${from}Z`,
      g.bar(color));
    const p = Math.max(26, h * 1.25), turns = Math.floor((flute - h * 0.4) / p);
    steps(turns, 0, 1).forEach((i) => {
      const a = from + i * p;
      g.path(d`M${a} ${150 + h / 2}C${a + p * 0.45} ${150 + h * 0.3} ${a + p * 0.3} `
          + d`${150 - h * 0.3} `
        + d`${a + p * 0.75} ${150 - h / 2}H${a + p * 1.05}C${a + p * 0.65} ${150 - h * 0.2} `
        + d`${a + p * 0.75} ${150 + h * 0.3} ${a + p * 0.32} ${150 + h / 2}Z`, dark(color, 0.42),
        { w: 1.3 });
    });
    if (carbide) {
      g.path(d`M${tip - h * 0.9} ${150 - h * 0.62}L${tip + 3} 150L${tip - h * 0.9} `
          + d`${150 + h * 0.62}Z`,
        g.face(tone.brass), { w: 2 });
    }
  });
  g.size(label ?? `⌀ ${dia.toFixed(1)} mm`);
}

export function drillSet(g) {
  g.shadow(200, 266, 160);
  g.path('M40 150H360L346 44Q345 36 336 36H64Q55 36 54 44Z', g.fall(tone.red));
  g.path('M66 140H334L326 58Q325 52 318 52H82Q75 52 74 58Z', dark(tone.red, 0.35), { w: 2 });
  g.shine('M88 64H190', 4);
  g.path('M40 150H360V246Q360 258 348 258H52Q40 258 40 246Z', g.fall(dark(tone.red, 0.12)));
  steps(11, 0, 1).forEach((i) => {
    const w = 7 + i * 1.3, x = 62 + i * 26;
    g.rect(x - w / 2, 98 - i * 2, w, 100 + i * 2, w / 3, g.tube(tone.brass), { w: 1.8 });
    g.line(d`M${x - w / 2} ${128}l${w} -8m${-w} 22l${w} -8m${-w} 22l${w} -8`, 1.3);
  });
  g.rect(50, 176, 300, 34, 5, g.fall(tone.oxide));
  g.rect(176, 228, 48, 18, 4, g.fall(tone.pale));
}

export function holeSaw(g, { dia, label }) {
  const r = 48 + dia * 0.85, top = 70, y = 200;
  g.shadow(200, y + r * 0.34 + 16, r);
  g.path(polygon(6, 200, 32, 15, 0, 0.6), g.face(tone.zinc));
  g.rect(188, 34, 24, 38, 2, g.tube(tone.zinc));
  const teeth = steps(9, 0, 1).map((i) => {
    const a = Math.PI - (i * Math.PI) / 9, b = Math.PI - ((i + 1) * Math.PI) / 9;
    return d`L${200 + r * Math.cos(a)} ${y + r * 0.3 * Math.sin(a) + 16}L${200 + r * Math.cos(b)} `
      + d`${y + r * 0.3 * Math.sin(b)}`;
  }).join('');
  g.path(d`M${200 - r} ${top + r * 0.3}V${y}${teeth}V${top + r * 0.3}Z`, g.tube(tone.yellow));
  g.path(d`M${200 - r * 0.2} ${y - 66}a10 10 0 0 1 ${r * 0.4} 0v40a10 10 0 0 1 ${-r * 0.4} 0Z`,
    dark(tone.yellow, 0.7), { w: 2 });
  g.oval(200, top + r * 0.3, r, r * 0.3, g.face(light(tone.yellow, 0.1)));
  g.oval(200, top + r * 0.3, 24, 8, g.face(tone.zinc));
  g.size(label);
}

export function stepDrill(g) {
  tilt(g, -60, () => {
    g.rect(40, 136, 76, 28, 3, g.bar(tone.steel));
    steps(8, 0, 1).forEach((i) => {
      const h = 110 - i * 12;
      g.rect(116 + i * 24, 150 - h / 2, 26, h, 3, g.bar(tone.brass), { w: 2 });
    });
    g.path('M310 138L344 150L310 162Z', g.bar(tone.brass));
    g.path('M120 180C190 168 250 156 338 151L300 168L130 196Z', dark(tone.brass, 0.5), { w: 1.8 });
  });
  g.size('4–30 mm');
}

export function socket(g, { size }) {
  const r = 40 + size * 2.1, y = 92, bottom = 226;
  g.shadow(200, bottom + r * 0.3, r);
  g.path(d`M${200 - r} ${y}V${y + 74}Q${200 - r * 0.86} ${y + 86} ${200 - r * 0.86} `
      + d`${y + 96}V${bottom}`
    + d`A${r * 0.86} ${r * 0.28} 0 0 0 ${200 + r * 0.86} ${bottom}V${y + 96}`
    + d`Q${200 + r * 0.86} ${y + 86} ${200 + r} ${y + 74}V${y}Z`, g.tube(tone.stainless));
  g.line(d`M${200 - r * 0.86} ${y + 102}A${r * 0.86} ${r * 0.28} 0 0 0 ${200 + r * 0.86} `
      + d`${y + 102}`, 2);
  g.oval(200, y, r, r * 0.36, g.face(light(tone.stainless, 0.3)));
  g.within(d`translate(200 ${y}) scale(1 .36)`, () =>
    g.path(polygon(6, 0, 0, r * 0.74), dark(tone.steel, 0.62)));
  g.text(String(size), 200, y + 72 + r * 0.15, 26 + size * 0.4, dark(tone.steel, 0.55));
  g.shine(d`M${200 - r * 0.7} ${y + r * 0.4}V${y + 62}`, 6);
}

export function comboWrench(g, { size }) {
  const k = 0.86 + size * 0.013;
  g.within(d`translate(${200 - 200 * k} ${150 - 150 * k}) scale(${k}) rotate(-32 200 150)`, () => {
    const c = tone.stainless;
    g.path('M92 132L300 138V164L92 170Z', g.bar(c));
    g.path('M112 146H286V155H112Z', dark(c, 0.12), { w: 1.6 });
    g.path('M104 128C88 94 34 92 14 118L56 132Q66 136 66 151Q66 166 56 170L14 184C34 210 88 208 '
        + '104 174Z',
      g.face(c));
    g.circle(326, 151, 46, g.face(c));
    g.path(toothed(12, 326, 151, 30, 25), light(tone.pale, 0.6), { w: 2 });
    g.shine('M44 108Q76 102 92 126M300 122Q312 110 330 111', 4);
  });
  g.size(`${size} mm`);
}

export function torqueWrench(g) {
  tilt(g, -24, () => {
    g.rect(96, 138, 170, 26, 4, g.bar(tone.stainless));
    g.rect(256, 128, 118, 46, 14, g.bar(tone.black));
    g.line(steps(9, 274, 10).map((x) => d`M${x} 132V170`).join(''), 2, dark(tone.black, 0.5));
    g.rect(226, 133, 34, 36, 3, g.bar(tone.red));
    g.path('M40 150Q40 112 78 112Q102 112 112 136V166Q102 190 78 190Q40 190 40 150Z',
      g.face(tone.steel));
    g.circle(76, 151, 24, g.face(tone.stainless));
    g.rect(64, 139, 24, 24, 2, g.face(dark(tone.steel, 0.3)));
    g.line(steps(8, 132, 11).map((x) => d`M${x} 146v10`).join(''), 1.6);
  });
}

export function adjustableWrench(g) {
  tilt(g, -34, () => {
    g.path('M124 128L350 136Q372 138 372 153Q372 168 350 168L124 172Z', g.bar(tone.stainless));
    g.path('M160 142L330 147V158L160 160Z', g.bar(tone.blue), { w: 2 });
    g.circle(354, 152, 8, tone.white, { w: 2 });
    g.path('M136 116Q120 96 92 100L30 92V124L74 134L66 172L104 190Q128 194 140 180Z',
      g.face(tone.stainless));
    g.path('M20 164L66 158L104 190L96 206Q60 214 22 196Z', g.face(light(tone.stainless, 0.3)));
    g.rect(98, 152, 34, 22, 4, g.tube(tone.steel));
    g.line('M105 152v22M112 152v22M119 152v22M126 152v22', 1.6);
    g.shine('M44 100L96 108');
  });
}

export function hexKeys(g) {
  g.shadow(205, 272, 120);
  steps(7, 0, 1).forEach((i) => {
    const w = 18 - i * 2, x = 84 + i * 31, top = 42 + i * 16;
    g.cord(d`M${x} 214V${top + 14}Q${x} ${top} ${x + 14} ${top}H${x + 72 - i * 4}`, w - 3,
      tone.steel);
  });
  g.path('M56 196H300Q316 196 316 212V244Q316 260 300 260H56Q42 260 42 246V210Q42 196 56 196Z',
    g.fall(tone.orange));
  g.line(steps(7, 0, 1).map((i) => d`M${84 + i * 31} 206v44`).join(''), 3, dark(tone.orange, 0.4));
}

export function screwdriver(g, { tip, color, insulated }) {
  tilt(g, -28, () => {
    const shaft = insulated ? color : tone.stainless;
    const end = 340;
    if (tip === 'slot') {
      g.path(d`M${end - 40} 143L${end} 138V164L${end - 40} 159Z`, g.bar(tone.steel));
    } else if (tip === 'torx') {
      g.path(d`M${end - 28} 141H${end - 4}V146H${end - 2}V156H${end - 4}V161H${end - 28}Z`,
        g.bar(tone.oxide));
    } else {
      g.path(d`M${end - 40} 141L${end - 14} 141L${end} 149V153L${end - 14} 161H${end - 40}Z`,
        g.bar(tone.oxide));
      g.line(d`M${end - 24} 151H${end}`, 2);
    }
    g.rect(176, insulated ? 140 : 142, 132, insulated ? 22 : 18, 3, g.bar(shaft));
    g.path('M42 151Q38 122 64 120H138Q150 120 160 132L182 138V164L160 170Q150 182 138 182H64Q38 '
        + '180 42 151Z',
      g.bar(color));
    [134, 151, 168].forEach((y) => g.line(d`M66 ${y}H142`, 5, dark(tone.black, 0.2)));
    g.rect(150, 129, 14, 44, 4, g.bar(insulated ? tone.yellow : tone.black));
  });
}

const jaws = {
  combination: 'M0 -16L-44 -26L-78 -14Q-84 -2 -82 -1L-40 -2L0 -2Z',
  cutter: 'M0 -24L-30 -34Q-58 -30 -66 -4L-20 -2L0 -2Z',
  needle: 'M0 -14L-40 -16L-112 -6L-114 -1H0Z',
};
/** Pliers, two mirrored halves around a pin. */
export function pliers(g, { jaw, color }) {
  const x = jaw === 'needle' ? 156 : 126, y = 150;
  tilt(g, -30, () => {
    [1, -1].forEach((side) => g.within(d`translate(${x} ${y}) scale(1 ${side})`, () => {
      g.path(jaws[jaw], g.face(tone.steel));
      if (jaw === 'combination') g.line('M-74 -4V-10M-66 -3V-12M-58 -3V-12M-50 -3V-14', 1.6);
      g.path('M-12 -20Q14 -34 34 -20L70 -2L60 16L20 6Q-4 4 -12 -8Z', g.face(tone.stainless));
      g.path('M34 -18C66 20 124 40 206 34Q220 36 218 48Q216 58 204 60C120 66 62 48 18 8Z',
        g.fall(color));
      g.shine('M60 10C104 36 150 44 200 42', 4);
    }));
    g.circle(x + 14, y, 20, g.face(tone.stainless));
    g.circle(x + 14, y, 8, g.face(tone.oxide));
  });
}

export function waterPump(g) {
  tilt(g, -28, () => {
    g.path('M150 178L356 200Q374 204 372 218Q370 230 354 228L154 208Z', g.bar(tone.red));
    g.path('M44 108L60 92Q96 70 128 96L164 132L356 128Q374 130 374 142Q374 156 356 156L150 168L122 '
        + '150'
      + 'Q104 128 84 130L60 138Z', g.face(tone.steel));
    g.path('M176 132L356 128Q374 130 374 142Q374 156 356 156L180 163Z', g.bar(tone.red));
    g.path('M40 152L66 150Q92 150 104 128L118 112L146 126L138 156L164 178L160 210L128 208L96 '
        + '206L60 192'
      + 'Q36 174 40 152Z', g.face(tone.stainless));
    g.line('M46 112l10 20M56 104l8 30M66 98l8 30M44 156l8 16M54 154l6 20M66 154l4 18', 2);
    g.rect(112, 124, 52, 15, 7, dark(tone.steel, 0.5), { w: 2 });
    g.circle(126, 150, 13, g.face(tone.zinc));
  });
}

export function knife(g) {
  tilt(g, -22, () => {
    g.path('M238 128H338L372 162H238Z', g.fall(tone.pale));
    g.line('M264 128l8 34M290 128l8 34M316 128l8 34', 1.6);
    g.path('M24 140Q24 124 42 122L222 112Q250 112 250 128V164Q250 178 230 178L52 186Q24 186 24 '
        + '164Z',
      g.bar(tone.orange));
    g.rect(112, 124, 96, 14, 7, dark(tone.orange, 0.55), { w: 2 });
    g.rect(140, 116, 34, 22, 5, g.bar(tone.black));
    g.line('M50 150v24M64 150v24M78 149v24', 4, dark(tone.orange, 0.4));
    g.shine('M52 132L104 129');
  });
}

export function hammer(g) {
  tilt(g, -38, () => {
    g.path('M128 138L352 132Q374 134 374 151Q374 168 352 170L128 164Z', g.bar(tone.wood));
    g.line('M180 146L320 142M200 156L338 158', 1.6, dark(tone.wood, 0.35));
    g.path('M84 84L124 78V224H82L72 214V94Z', g.face(tone.oxide));
    g.path('M80 84H128L132 62Q106 50 74 62Z', g.face(tone.oxide));
    g.path('M80 218H126L112 250H92Z', g.face(tone.oxide));
    g.rect(72, 52, 64, 16, 6, g.tube(tone.stainless));
    g.rect(78, 130, 52, 42, 3, g.face(dark(tone.oxide, 0.2)));
  });
}

export function hacksaw(g) {
  g.path('M40 196L366 196', undefined, { w: 10 });
  g.line('M40 196L366 196', 5, tone.steel);
  g.line('M46 200H360', 3, dark(tone.steel, 0.5), { dash: '3 4', cap: 'butt' });
  g.cord('M362 198V118Q362 96 338 96H150Q124 96 120 120', 12, tone.red);
  g.path('M46 120Q34 92 60 90H118Q140 90 136 116L120 196Q116 216 96 214L66 212Q44 208 52 186L62 '
      + '140Z',
    g.face(tone.black));
  g.path('M74 122H110L98 184H78Z', tone.white, { w: 2 });
  g.rect(352, 184, 20, 28, 4, g.face(tone.steel));
  g.shine('M180 90H320');
}

export function caliper(g) {
  g.shadow(200, 258, 150);
  g.path('M30 112H376V144H30Z', g.fall(tone.stainless));
  g.line(steps(26, 0, 1).map((i) => d`M${150 + i * 8.6} 144v${i % 5 ? -9 : -16}`).join(''), 1.5);
  g.path('M30 112V60L52 92L62 112ZM30 144H70V236L56 244Z', g.fall(tone.stainless));
  g.path('M96 112V60L76 92L72 112Z', g.fall(tone.steel));
  g.path('M76 144H122V168L90 244L76 236Z', g.fall(tone.steel));
  g.rect(72, 94, 124, 70, 6, g.face(tone.black));
  g.rect(84, 104, 78, 32, 3, '#cfdccb', { w: 1.8 });
  g.text('24.86', 124, 128, 24);
  g.circle(96, 150, 6, tone.red, { w: 1.5 });
  g.circle(120, 150, 6, tone.yellow, { w: 1.5 });
  g.circle(144, 150, 6, tone.sky, { w: 1.5 });
  g.circle(180, 152, 11, g.face(tone.steel), { w: 2 });
}

export function micrometer(g) {
  g.path('M76 70Q30 78 30 150Q30 240 122 240Q208 240 214 150H176Q170 204 122 204Q72 204 70 '
      + '150V128H84V70Z',
    g.face(tone.oxide));
  g.shine('M46 150Q46 96 74 86', 5);
  g.rect(84, 86, 22, 26, 2, g.bar(tone.steel));
  g.rect(126, 90, 52, 18, 2, g.bar(tone.stainless));
  g.path('M166 76H218V152H176Q166 130 166 76Z', g.face(tone.oxide));
  g.rect(208, 80, 56, 38, 2, g.bar(tone.stainless));
  g.line('M214 99H262M220 99v-10M230 99v-10M240 99v-10M250 99v-10M225 99v8M235 99v8M245 99v8', 1.5);
  g.path('M264 74L278 68H346V130H278L264 124Z', g.bar(tone.steel));
  g.line('M264 84h9M264 92h9M264 100h12M264 108h9M264 116h9', 1.5);
  g.line(steps(7, 296, 7).map((x) => d`M${x} 70V128`).join(''), 1.5);
  g.rect(346, 84, 30, 30, 3, g.bar(tone.stainless));
}

export function tapeMeasure(g, { metres, color }) {
  g.shadow(190, 262, 130);
  g.path('M230 226H370V248H362V238H230Z', tone.yellow);
  g.line('M250 226v8M268 226v6M286 226v8M304 226v6M322 226v8M340 226v6', 1.5);
  g.path('M54 110Q54 48 118 48H184Q258 48 258 122V234Q258 254 238 254H74Q54 254 54 234Z',
    g.face(color));
  g.path('M54 190H258V234Q258 254 238 254H74Q54 254 54 234Z', g.fall(tone.black));
  g.circle(152, 138, 62, g.face(tone.pale));
  g.circle(152, 138, 46, g.face(tone.white), { w: 1.8 });
  g.text(`${metres} m`, 152, 149, 32);
  g.shine('M72 116Q72 68 116 64', 6);
  g.rect(226, 92, 38, 40, 8, g.face(tone.black));
}

export function level(g) {
  g.shadow(200, 204, 170);
  g.rect(22, 104, 356, 88, 5, g.fall(tone.yellow));
  g.rect(22, 118, 356, 60, 0, g.fall(light(tone.yellow, 0.15)), { w: 1.8 });
  g.rect(14, 100, 20, 96, 4, g.face(tone.black));
  g.rect(366, 100, 20, 96, 4, g.face(tone.black));
  g.rect(160, 112, 80, 40, 4, '#fff');
  g.rect(168, 120, 64, 24, 10, tone.lime, { w: 2 });
  g.rect(190, 123, 22, 15, 7, light(tone.lime, 0.75), { w: 1.5 });
  g.line('M186 120V144M214 120V144', 2);
  [[86], [314]].forEach(([x]) => {
    g.circle(x, 148, 27, '#fff');
    g.rect(x - 10, 126, 20, 44, 9, tone.lime, { w: 2 });
    g.oval(x, 146, 7, 9, light(tone.lime, 0.75), { w: 1.5 });
  });
}

export function steelRule(g) {
  tilt(g, -18, () => {
    g.rect(16, 126, 368, 50, 3, g.fall(tone.stainless));
    g.line(steps(47, 0, 1).map((i) => d`M${26 + i * 7.4} 126v${i % 10 ? (i % 5 ? 9 : 15)
        : 22}`).join(''), 1.4);
    steps(4, 1, 1).forEach((i) => g.text(String(i * 5), 26 + i * 74, 169, 18));
    g.circle(370, 160, 6, tone.white, { w: 2 });
  });
}

export function cordlessDrill(g) {
  g.shadow(200, 276, 110);
  g.path('M192 150H270L284 232H204Z', g.face(tone.teal));
  g.path('M214 160H262L270 222H222Z', g.face(tone.black), { w: 2 });
  g.path('M178 226H298Q306 226 306 236V262Q306 272 296 272H180Q170 272 170 262V236Q170 226 178 '
      + '226Z',
    g.fall(tone.black));
  g.rect(186, 240, 60, 14, 4, tone.red, { w: 1.8 });
  g.path('M132 66H300Q330 66 330 100V128Q330 156 300 156H132Z', g.fall(tone.teal));
  g.path('M132 74H150V148H132Q120 148 120 136V86Q120 74 132 74Z', g.bar(tone.black));
  g.path('M120 86L84 98V126L120 138Z', g.bar(tone.oxide));
  g.line('M96 95V129M108 91V133', 2);
  g.rect(22, 106, 62, 12, 3, g.bar(tone.steel));
  g.path('M182 156H198V188Q184 188 180 172Z', g.face(tone.red));
  g.line('M276 88h32M276 100h32M276 112h32M276 124h32', 4, dark(tone.teal, 0.45));
  g.shine('M164 82H260', 6);
}

export function grinder(g) {
  g.shadow(200, 250, 150);
  g.path('M150 128H330Q372 130 372 160Q372 190 330 192H150Z', g.bar(tone.navy));
  g.rect(176, 126, 16, 68, 4, g.bar(tone.black));
  g.line('M300 142v36M312 142v36M324 143v34M336 145v30', 4, dark(tone.navy, 0.5));
  g.path('M84 118H160V200H84Q66 200 66 182V136Q66 118 84 118Z', g.face(tone.steel));
  g.rect(104, 70, 26, 50, 6, g.tube(tone.black));
  g.rect(98, 200, 30, 20, 2, g.tube(tone.oxide));
  g.path('M40 206Q112 176 186 206L186 216H40Z', g.fall(tone.oxide));
  g.oval(113, 226, 92, 13, g.face(tone.brown));
  g.oval(113, 224, 26, 5, g.face(tone.zinc), { w: 2 });
  g.rect(214, 130, 46, 14, 5, tone.red, { w: 2 });
  g.cord('M370 160Q394 166 388 204', 9, tone.black);
}

export function sandpaper(g, { color, grit }) {
  g.shadow(200, 262, 130);
  g.path('M70 60L268 42Q300 40 306 66L336 240L118 258Z', g.face(light(color, 0.1)));
  g.path('M70 60L268 42Q262 74 300 108L322 160L336 240L118 258Z', g.face(color));
  const specks = steps(44, 0, 1).map((i) => d`M${92 + ((i * 67) % 180) + ((i * 29) % 190) * 0.24} `
    + d`${66 + ((i * 29) % 178)}h.1`).join('');
  g.line(specks, grit < 100 ? 5 : grit < 200 ? 3.6 : 2.4, dark(color, 0.45));
  g.path('M268 42Q262 74 300 108L320 152Q330 96 306 66Q298 42 268 42Z', g.face(tone.kraft));
  g.size(`P${grit}`);
}

export function cutDisc(g, { dia }) {
  const r = 62 + dia * 0.18;
  g.within('translate(-20 -8)', () => {
    g.shadow(204, 152 + r, r);
    g.circle(206, 150, r, dark(tone.oxide, 0.5));
    g.circle(200, 148, r, g.face(tone.oxide));
    g.circle(200, 148, r * 0.86, undefined, { w: 1.6, stroke: light(tone.oxide, 0.35),
      dash: '2 5' });
    g.circle(200, 148, r * 0.55, g.face(tone.blue));
    g.circle(200, 148, r * 0.34, tone.white, { w: 1.8 });
    g.circle(200, 148, r * 0.2, g.face(tone.zinc));
    g.circle(200, 148, r * 0.13, dark(tone.steel, 0.65));
    g.shine(d`M${200 - r * 0.9} ${148 - r * 0.2}A${r * 0.92} ${r * 0.92} 0 0 1 ${200 - r * 0.3} `
        + d`${148 - r * 0.87}`, 3);
  });
  g.size(`⌀ ${dia} mm`);
}

export function flapDisc(g, { grit, color }) {
  g.shadow(200, 262, 106);
  g.circle(200, 150, 108, g.face(dark(color, 0.2)));
  g.line(steps(24, 0, 15).map((deg) => {
    const a = (deg * Math.PI) / 180, b = a + 0.24;
    return d`M${200 + 108 * Math.cos(a)} ${150 + 108 * Math.sin(a)}Q${200 + 84 * Math.cos(a)} `
      + d`${150 + 84 * Math.sin(a)} ${200 + 56 * Math.cos(b)} ${150 + 56 * Math.sin(b)}`;
  }).join(''), 2);
  g.circle(200, 150, 56, g.face(tone.black));
  g.circle(200, 150, 36, g.face(tone.oxide), { w: 2 });
  g.circle(200, 150, 17, tone.white);
  g.size(`P${grit}`);
}
