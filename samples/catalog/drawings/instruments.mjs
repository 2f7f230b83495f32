import { d, dark, light, steps, tone } from './kit.mjs';

const lcd = '#d3e2cf';

export function analyticalBalance(g) {
  g.shadow(200, 276, 130);
  g.path('M104 30H296V204H104Z', '#e8f4f8', { o: 0.9 });
  g.line('M150 30V204M250 30V204', 1.6);
  g.rect(98, 20, 204, 18, 5, g.fall(tone.pale));
  g.oval(200, 192, 44, 9, g.face(tone.stainless));
  g.rect(192, 196, 16, 14, 0, g.tube(tone.steel));
  g.path('M168 188Q168 164 176 164H224Q232 164 232 188Z', g.tube('#cfe7f0'));
  g.path('M84 204H316L332 250Q334 272 316 272H84Q66 272 68 250Z', g.fall(tone.white));
  g.rect(140, 220, 120, 34, 4, lcd);
  g.text('12.0347', 200, 245, 21);
  g.circle(104, 238, 10, g.face(tone.blue), { w: 2 });
  g.circle(296, 238, 10, g.face(tone.grey), { w: 2 });
  g.shine('M116 50V190', 6);
}

export function precisionBalance(g) {
  g.shadow(200, 254, 130);
  g.oval(200, 110, 96, 18, g.face(tone.stainless));
  g.path('M104 110V120A96 18 0 0 0 296 120V110Z', g.tube(dark(tone.stainless, 0.1)));
  g.path('M176 132H224V156H176Z', g.tube(tone.oxide));
  g.path('M88 156H312L336 236Q338 250 322 250H78Q62 250 64 236Z', g.fall(tone.white));
  g.rect(128, 178, 144, 42, 4, lcd);
  g.text('846.21 g', 200, 208, 25);
  g.circle(98, 214, 12, g.face(tone.blue), { w: 2 });
  g.circle(302, 214, 12, g.face(tone.grey), { w: 2 });
}

export function phMeter(g) {
  g.shadow(190, 274, 130);
  g.path('M52 122H212L236 246Q238 266 220 266H44Q26 266 28 246Z', g.fall(tone.navy));
  g.path('M66 138H198L206 190H58Z', lcd, { w: 2 });
  g.text('7.02', 132, 180, 40);
  [66, 100, 134, 168].forEach((x, i) => g.rect(x, 212, 24, 16, 4, [tone.lime, tone.pale, tone.pale,
    tone.orange][i], { w: 1.8 }));
  g.rect(248, 258, 110, 12, 4, g.fall(tone.oxide));
  g.rect(256, 30, 10, 230, 3, g.tube(tone.stainless));
  g.rect(256, 60, 66, 14, 5, g.bar(tone.oxide));
  g.cord('M312 34Q300 4 240 40T196 122', 6, tone.black);
  g.rect(302, 32, 20, 40, 5, g.tube(tone.black));
  g.path('M304 72H320V176Q320 188 312 188Q304 188 304 176Z', g.tube('#dcecf2'));
  g.path('M306 160H318V176Q318 186 312 186Q306 186 306 176Z', tone.sky, { w: 1.5 });
  g.path('M284 150H340V244Q340 256 328 256H296Q284 256 284 244Z', '#d8edf5', { o: 0.6 });
}

export function hotplate(g) {
  g.shadow(200, 272, 130);
  g.path('M148 66V146Q148 158 160 158H240Q252 158 252 146V66Z', '#e0f1f7', { o: 0.9 });
  g.path('M150 104V146Q150 156 160 156H240Q250 156 250 146V104Z', tone.sky, { w: 0, o: 0.75 });
  g.path('M150 104Q176 96 196 126Q222 96 250 104', undefined, { w: 2 });
  g.oval(200, 64, 54, 8, '#eff8fb');
  g.rect(182, 146, 36, 9, 4, tone.white, { w: 2 });
  g.path('M92 160H308L318 182H82Z', g.fall(tone.white));
  g.path('M82 182H318L330 252Q332 268 314 268H86Q68 268 70 252Z', g.fall(tone.pale));
  g.circle(120, 226, 24, g.face(tone.black));
  g.circle(280, 226, 24, g.face(tone.black));
  g.line('M120 226L132 208M280 226L270 206', 4, '#fff');
  g.rect(160, 206, 80, 36, 4, '#26343f');
  g.text('120 °C', 200, 230, 18, tone.orange);
}

export function microscope(g) {
  g.shadow(196, 280, 110);
  g.path('M104 252H288Q304 252 304 276H88Q88 252 104 252Z', g.fall(tone.white));
  g.path('M224 252Q286 196 268 128Q258 96 222 96L214 124Q240 130 240 160Q240 210 188 252Z',
    g.face(tone.white));
  g.circle(252, 198, 19, g.face(tone.oxide));
  g.circle(252, 198, 10, g.face(tone.grey), { w: 2 });
  g.rect(108, 196, 124, 14, 3, g.fall(tone.black));
  g.rect(140, 190, 58, 6, 2, tone.sky, { w: 1.8 });
  g.rect(150, 222, 40, 22, 5, g.tube(tone.yellow));
  g.within('rotate(-24 190 90)', () => {
    g.rect(166, 0, 40, 34, 5, g.tube(tone.black));
    g.rect(172, 32, 28, 62, 2, g.tube(tone.pale));
    g.rect(158, 92, 56, 40, 6, g.tube(tone.white));
  });
  g.path('M158 128L212 138L206 158L154 148Z', g.bar(tone.oxide));
  g.path('M160 150L184 154L178 190H168Z', g.tube(tone.stainless));
  g.path('M196 156L210 158L220 180L208 184Z', g.tube(tone.stainless));
  g.line('M169 178L178 179', 4, tone.red);
}

export function centrifuge(g) {
  g.shadow(200, 274, 130);
  g.path('M84 124Q92 44 200 42Q308 44 316 124Z', g.face(tone.pale));
  g.oval(200, 102, 78, 26, '#35505f');
  g.oval(200, 102, 52, 16, g.face(tone.steel), { w: 2 });
  steps(6, 0, 60).forEach((deg) => g.oval(200 + 40 * Math.cos((deg * Math.PI) / 180),
    102 + 12 * Math.sin((deg * Math.PI) / 180), 6, 4, tone.red, { w: 1.4 }));
  g.path('M68 124H332L322 256Q320 270 306 270H94Q80 270 78 256Z', g.fall(tone.white));
  g.path('M100 168H300L294 244H106Z', g.fall(tone.navy), { w: 2 });
  g.rect(122, 182, 96, 42, 4, '#17242e');
  g.text('13 500', 170, 210, 21, '#7fe0c0');
  g.circle(260, 204, 24, g.face(tone.grey));
  g.line('M260 204L270 188', 4);
  g.shine('M112 104Q126 62 190 56', 6);
}

export function vortex(g) {
  g.shadow(200, 276, 92);
  g.within('rotate(10 210 80)', () => {
    g.path('M194 10H226V84Q226 100 210 100Q194 100 194 84Z', g.tube('#e3f2f8'));
    g.path('M196 46Q210 66 224 46V84Q224 98 210 98Q196 98 196 84Z', tone.pink, { w: 0, o: 0.8 });
  });
  g.path('M168 96H232L224 128H176Z', g.tube(tone.black));
  g.path('M136 128H264L300 256Q302 272 284 272H116Q98 272 100 256Z', g.fall(tone.teal));
  g.path('M148 150H252L266 208H134Z', g.fall(tone.white), { w: 2 });
  g.circle(200, 182, 22, g.face(tone.oxide));
  g.line('M200 182L212 166', 4, '#fff');
  g.line('M148 60Q136 76 148 92M130 52Q112 76 130 100M266 60Q278 76 266 92M284 52Q302 76 284 100',
    3, tone.grey);
}

export function labThermometer(g) {
  g.within('rotate(-20 200 150)', () => {
    g.rect(196, 142, 180, 13, 6, g.bar(tone.stainless));
    g.path('M36 108H168Q200 116 200 148Q200 180 168 188H36Q22 188 22 174V122Q22 108 36 108Z',
      g.face(tone.red));
    g.rect(44, 122, 104, 44, 5, lcd);
    g.text('-18.4', 94, 155, 32);
    g.circle(172, 134, 8, tone.white, { w: 2 });
    g.circle(172, 160, 8, tone.black, { w: 2 });
  });
}

export function glassThermometer(g) {
  g.within('rotate(-32 200 150)', () => {
    g.rect(30, 138, 316, 24, 12, g.bar('#eef6f9'));
    g.path('M334 138H362Q374 140 374 150Q374 160 362 162H334Z', g.bar(tone.blue));
    g.rect(170, 147, 180, 6, 2, tone.blue, { w: 0 });
    g.line(steps(24, 60, 11.4).map((x, i) => d`M${x} 138v${i % 5 ? 7 : 13}`).join(''), 1.5);
    g.circle(30, 150, 7, undefined, { w: 2.5 });
  });
}

export function stopwatch(g) {
  g.shadow(200, 270, 92);
  g.rect(90, 74, 220, 190, 26, g.face(tone.white));
  g.rect(112, 98, 176, 72, 6, lcd);
  g.text('04:59', 200, 151, 46);
  [[136, tone.green], [200, tone.orange], [264, tone.red]].forEach(([x, c]) => g.rect(x - 24, 194,
    48, 42, 9, g.fall(c)));
  g.path('M168 74V58Q168 44 182 44H218Q232 44 232 58V74', undefined, { w: 8 });
  g.path('M168 74V58Q168 44 182 44H218Q232 44 232 58V74', undefined, { w: 3, stroke: tone.steel });
}

export function dryingOven(g) {
  g.shadow(200, 280, 110);
  g.rect(88, 26, 224, 248, 8, g.fall(tone.white));
  g.rect(88, 26, 224, 50, 8, g.fall(tone.navy));
  g.rect(108, 38, 74, 26, 3, '#17242e', { w: 1.8 });
  g.text('105 °C', 145, 57, 16, tone.orange);
  g.circle(262, 51, 11, g.face(tone.grey), { w: 2 });
  g.rect(106, 94, 188, 150, 6, g.face(tone.pale));
  g.rect(130, 116, 128, 104, 5, '#35505f');
  g.line('M136 150H252M136 186H252', 3, tone.steel);
  g.path('M160 150v-18h20v18ZM206 186v-14h26v14Z', '#9fc9d8', { w: 1.8 });
  g.rect(272, 138, 12, 60, 6, g.tube(tone.oxide));
  g.shine('M142 128L196 128', 5);
  g.path('M100 274v10h24v-10M276 274v10h24v-10', light(tone.black, 0.1), { w: 2 });
}
