import { d, dark, light, steps, tone } from './kit.mjs';

export function dualSyringe(g, { a, b, label }) {
  g.within('rotate(-28 200 150)', () => {
    [[124, a], [152, b]].forEach(([y, c]) => {
      g.rect(40, y + 4, 90, 16, 2, g.bar(tone.white));
      g.rect(120, y, 170, 25, 4, g.bar('#eef6f9'));
      g.rect(160, y + 3, 126, 19, 2, g.bar(c), { w: 1.5 });
    });
    g.rect(28, 116, 16, 70, 5, g.bar(tone.white));
    g.rect(114, 106, 14, 90, 5, g.bar(tone.white));
    g.path('M290 124H306L322 140V162L306 177H290Z', g.bar(tone.white));
    g.path('M322 143H350L378 149V153L350 159H322Z', g.bar(tone.black));
  });
  g.size(label);
}

export function glueBottle(g, { color, label }) {
  g.shadow(190, 272, 62);
  g.path('M178 20H202L208 66H172Z', g.tube(color));
  g.path('M164 66H216L222 98H158Z', g.tube(color));
  g.path('M158 98H222Q248 104 248 130V254Q248 270 232 270H148Q132 270 132 254V130Q132 104 158 98Z',
    g.tube(tone.white));
  g.path('M132 138H248V236H132Z', g.tube(light(color, 0.2)), { w: 2 });
  g.path('M190 152Q214 186 206 202Q190 222 174 202Q166 186 190 152Z', '#fff', { w: 2 });
  g.shine('M146 122V250', 5);
  g.size(label);
}

export function threadlocker(g, { color, label }) {
  g.shadow(190, 272, 72);
  g.path('M182 22H198L204 56H176Z', g.tube(tone.white));
  g.rect(164, 56, 52, 34, 4, g.tube(tone.white));
  g.path('M150 90H230Q264 108 264 150V250Q264 270 246 270H134Q116 270 116 250V150Q116 108 150 90Z',
    g.tube(tone.red));
  g.rect(116, 150, 148, 84, 0, '#fff', { w: 2 });
  g.rect(116, 150, 148, 22, 0, color, { w: 2 });
  g.line(steps(5, 0, 1).map((i) => d`M${146 + i * 16} 186l14 34`).join(''), 5, tone.grey);
  g.rect(138, 196, 100, 14, 3, g.bar(tone.steel), { w: 2 });
  g.shine('M132 138Q136 118 154 108', 6);
  g.size(label);
}

/** A cartridge for the sealant gun. */
export function cartridge(g, { color, band, label }) {
  g.within('rotate(-26 200 150)', () => {
    g.path('M288 138L388 147V153L288 162Z', g.bar(tone.white));
    g.rect(268, 130, 24, 40, 4, g.bar(tone.white));
    g.path('M24 118H258Q270 122 270 134V166Q270 178 258 182H24Z', g.bar(tone.white));
    g.rect(70, 118, 160, 64, 0, g.bar(color), { w: 2 });
    g.rect(70, 118, 26, 64, 0, g.bar(band), { w: 2 });
    g.oval(24, 150, 9, 32, g.face(tone.pale));
    g.line('M114 138H208M114 154H180', 4, dark(color, 0.35));
  });
  g.size(label);
}

export function tapeRoll(g, { color, core = tone.kraft, label, k = 1, wide = 46 }) {
  g.within(d`translate(${(label ? 152 : 185) - 185 * k} ${(label ? 248 : 262) - 262 * k}) `
      + d`scale(${k})`, () => {
    g.shadow(196, 262, 120);
    g.path(d`M170 50A102 102 0 1 1 170 254H${170 + wide}A102 102 0 0 0 ${170 + wide} 50Z`,
      g.bar(dark(color, 0.12)));
    g.path(d`M${170 + wide} 254H344L352 240L${170 + wide} 236Z`, g.face(color));
    g.circle(170, 152, 102, g.face(color));
    [88, 78].forEach((r) => g.circle(170, 152, r, undefined, { w: 1.5, stroke: dark(color, 0.3) }));
    g.circle(170, 152, 62, g.face(core));
    g.circle(170, 152, 50, dark(core, 0.35));
    g.path(d`M${170 + Math.min(wide, 44)} 120A50 50 0 0 1 ${170 + Math.min(wide, 44)} 184A60 60 0 `
        + d`0 0 ${170 + Math.min(wide, 44)} 120Z`, '#fff', { w: 1.5 });
    g.shine('M86 120A90 90 0 0 1 140 66', 6);
  });
  if (label) g.size(label);
}

export function aerosol(g, { color, cap, label, icon }) {
  g.shadow(186, 280, 58);
  g.path('M140 92Q144 66 186 64Q228 66 232 92V266Q232 280 220 280H152Q140 280 140 266Z',
    g.tube(color));
  g.path('M150 68V34Q150 20 164 20H208Q222 20 222 34V68Q186 78 150 68Z', g.tube(cap));
  g.path('M140 90H232V100H140ZM140 262H232V272H140Z', g.tube(tone.stainless), { w: 2 });
  g.path('M140 122H232V226H140Z', '#fff', { w: 2, o: 0.95 });
  if (icon === 'drop') g.path('M186 138Q210 172 202 190Q186 208 170 190Q162 172 186 138Z', color,
    { w: 2 });
  else if (icon === 'bolt') g.path('M194 134L164 180H184L176 212L208 166H188Z', color, { w: 2 });
  else g.path('M186 136L204 156V180L186 200L168 180V156Z', color, { w: 2 });
  g.line('M158 214H214', 4, tone.grey);
  g.shine('M152 108V258', 5);
  g.size(label);
}

export function greaseCartridge(g, { color, label }) {
  g.within('rotate(18 200 150)', () => {
    g.rect(152, 44, 88, 210, 6, g.tube(color));
    g.rect(146, 34, 100, 22, 6, g.tube(tone.black));
    g.rect(146, 244, 100, 22, 6, g.tube(tone.pale));
    g.rect(152, 92, 88, 112, 0, '#fff', { w: 2 });
    g.circle(196, 136, 24, undefined, { w: 5, stroke: color });
    g.circle(196, 136, 9, color, { w: 2 });
    g.line('M168 176H224M168 190H206', 4, tone.grey);
    g.shine('M162 62V240', 4);
  });
  g.size(label);
}

export function oilCan(g, { color, label }) {
  g.shadow(186, 276, 84);
  g.path('M114 92Q114 74 132 74H236Q262 76 262 104V256Q262 276 242 276H128Q106 276 106 256V120Z',
    g.tube(color));
  g.path('M216 96Q246 94 246 122V168Q246 186 232 186Q220 186 220 168V134Q220 122 208 122H196Q186 '
      + '98 216 96Z',
    g.face(tone.white));
  g.rect(130, 36, 56, 40, 5, g.tube(tone.black));
  g.line('M140 42V70M150 42V70M160 42V70M170 42V70M180 42V70', 2, light(tone.black, 0.3));
  g.rect(122, 176, 84, 80, 4, '#fff', { w: 2 });
  g.path('M164 188Q184 214 178 228Q164 244 150 228Q144 214 164 188Z', tone.yellow, { w: 2 });
  g.shine('M124 110V160', 6);
  g.size(label);
}
