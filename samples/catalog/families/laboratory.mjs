import * as draw from '../drawings/laboratory.mjs';
import * as tool from '../drawings/instruments.mjs';
import { tone } from '../drawings/kit.mjs';
import { family, one, table } from './family.mjs';

const glass = 'Verrerie Borsel';

const beakers = [...family({
  category: 'beakers-flasks', unspsc: '41121803', unit: 'PK', maker: glass, bulk: true,
  sku: (r) => `LB-BK-${r.ml}`, part: (r) => `VB-106/${r.ml}`,
  name: (r) => `Beaker ${r.ml} ml, low form, borosilicate glass 3.3, pack of ${r.pack[0]}`,
  text: (r) => `${r.use} Even wall thickness for heating on the plate; white graduation and a `
      + `field for notes. Thermal shock resistance 100 °C.`,
  facts: (r) => ({ Volume: `${r.ml} ml`, Material: 'borosilicate glass 3.3',
    Form: 'low, with spout', '⌀ × height': r.size, Standard: 'ISO 3819', Autoclavable: 'yes' }),
  picture: (r) => [`beaker-${r.ml}`, draw.beaker, { ml: r.ml, color: r.color }],
}, table('ml size pack color usd use', [
  [100, '50 × 70 mm', [10, 'EA'], tone.water, 31.9, 'The beaker of every practical course.'],
  [250, '70 × 95 mm', [10, 'EA'], tone.lime, 38.4, 'For dissolving and boiling on the hotplate.'],
  [600, '90 × 125 mm', [6, 'EA'], tone.sky, 37.2, 'For water baths and waste rinse.'],
  [1000, '105 × 145 mm', [6, 'EA'], tone.water, 49.8, 'For making up media and buffers.'],
])), ...family({
  category: 'beakers-flasks', unspsc: '41121803', unit: 'EA', maker: 'Plasticon Lab', bulk: true,
  sku: (r) => `LB-BP-${r.ml}`, part: (r) => `PL-PP${r.ml}H`,
  name: (r) => `Beaker ${r.ml} ml with handle, polypropylene, blue scale`,
  text: (r) => `${r.use} Translucent, unbreakable and autoclavable at 121 °C; the handle stays `
      + `cool.`,
  facts: (r) => ({ Volume: `${r.ml} ml`, Material: 'polypropylene', Form: 'with handle',
    'Temperature limit': '121 °C', 'Food contact': 'yes' }),
  picture: (r) => [`beaker-pp-${r.ml}`, draw.beaker, { ml: r.ml, plastic: true, color: tone.sky }],
}, table('ml usd use', [[250, 5.4, 'For rinsing and sampling in the plant.'],
  [1000, 9.8, 'For dosing powders and cleaning agents.']]))];

const flasks = [...family({
  category: 'beakers-flasks', unspsc: '41121804', unit: 'EA', maker: glass, bulk: true,
  sku: (r) => `LB-ER-${r.ml}`, part: (r) => `VB-216/${r.ml}`,
  name: (r) => `Erlenmeyer flask ${r.ml} ml, narrow neck, borosilicate glass 3.3`,
  text: (r) => `${r.use} Reinforced rim against chipping; fits stoppers of the size given.`,
  facts: (r) => ({ Volume: `${r.ml} ml`, Material: 'borosilicate glass 3.3', 'Neck ⌀': r.neck,
    Stopper: r.stopper, Standard: 'ISO 1773' }),
  picture: (r) => [`erlenmeyer-${r.ml}`, draw.erlenmeyer, { ml: r.ml, color: r.color }],
}, table('ml neck stopper color usd use', [
  [250, '34 mm', 'no. 7', tone.lime, 5.2, 'For cultures on the shaker, filled to one fifth.'],
  [500, '34 mm', 'no. 7', tone.yellow, 6.9, 'For boiling and recrystallising.'],
  [1000, '42 mm', 'no. 9', tone.sky, 10.4, 'For storing eluents and collecting filtrate.'],
])), ...family({
  category: 'volumetric', unspsc: '41121804', unit: 'EA', maker: glass, sku: (r) => `LB-VF-${r.ml}`,
  part: (r) => `VB-246/${r.ml}-A`,
  name: (r) => `Volumetric flask ${r.ml} ml, class A, with PE stopper NS ${r.ns}`,
  text: (r) => `${r.use} Calibrated to contain at 20 °C, tolerance ±${r.tol} ml; batch certificate `
      + `in the box.`,
  facts: (r) => ({ Volume: `${r.ml} ml`, Class: 'A, conformity certified',
    Tolerance: `±${r.tol} ml`, Joint: `NS ${r.ns}`, Standard: 'ISO 1042' }),
  picture: (r) => [`volumetric-flask-${r.ml}`, draw.volumetric, { ml: r.ml }],
}, table('ml ns tol usd use', [[50, '12/21', '0.06', 11.8, 'For standards of trace analysis.'],
  [100, '12/21', '0.10', 12.9, 'For calibration series and standard solutions.'],
  [500, '19/26', '0.25', 19.6, 'For titrants and mobile phases.']])), ...family({
  category: 'beakers-flasks', unspsc: '41121804', unit: 'EA', maker: glass,
  sku: (r) => `LB-RF-${r.ml}`, part: (r) => `VB-217/${r.ml}-29`,
  name: (r) => `Round bottom flask ${r.ml} ml, joint NS 29/32`,
  text: (r) => `${r.use} Thick wall, safe under vacuum and on the rotary evaporator; check for `
      + `scratches first.`,
  facts: (r) => ({ Volume: `${r.ml} ml`, Joint: 'NS 29/32', Material: 'borosilicate glass 3.3',
    Standard: 'ISO 4797' }), picture: (r) => [`round-flask-${r.ml}`, draw.roundFlask, { ml: r.ml }],
}, table('ml usd use', [[250, 12.4, 'For syntheses and distillation.'],
  [500, 14.8, 'For reflux and as receiver.']]))];

const measuring = [...family({
  category: 'volumetric', unspsc: '41121805', unit: 'EA', maker: glass, bulk: true,
  sku: (r) => `LB-CY-${r.ml}`, part: (r) => `VB-396/${r.ml}-A`,
  name: (r) => `Measuring cylinder ${r.ml} ml, class A, hexagonal foot`,
  text: (r) => `${r.use} Main marks run round the cylinder, so that parallax shows. Tolerance `
      + `±${r.tol} ml.`,
  facts: (r) => ({ Volume: `${r.ml} ml`, Graduation: r.mark, Tolerance: `±${r.tol} ml`, Class: 'A',
    Standard: 'ISO 4788' }),
  picture: (r) => [`measuring-cylinder-${r.ml}`, draw.cylinder, { ml: r.ml }],
}, table('ml mark tol usd use', [[10, '0.2 ml', '0.1', 8.2, 'For small additions.'],
  [100, '1 ml', '0.5', 10.9, 'The size reached for most.'], [500, '5 ml', '2.5', 24.6,
  'For diluting acids.']])), ...family({ category: 'volumetric', maker: glass, unit: 'EA' }, [
  { sku: 'LB-BU-50',
    name: 'Burette 50 ml, class AS, PTFE stopcock, 0.1 ml', unspsc: '41121808', part: 'VB-BU50-AS',
    usd: 58.5, text: 'Blue stripe behind the scale makes the meniscus a sharp point. Needs no '
      + 'grease; waiting time 30 s.',
    facts: { Volume: '50 ml', Graduation: '0.1 ml', Tolerance: '±0.05 ml', Class: 'AS',
      Stopcock: 'PTFE' }, picture: ['burette', draw.burette, {}] },
  { sku: 'LB-FU-75',
    name: 'Funnel ⌀ 75 mm, borosilicate glass, 60°, short stem', unspsc: '41121809',
    part: 'VB-FU75', usd: 7.9,
    text: 'Angle of 60° fits folded filters of 110–125 mm. Stem cut at a slant, so it drains '
      + 'without splashing.',
    facts: { Diameter: '75 mm', Angle: '60°', Stem: '⌀ 10 × 75 mm',
      Material: 'borosilicate glass 3.3' },
    picture: ['funnel', draw.funnel, { label: '⌀ 75 mm' }] },
])];

const bottles = [...family({
  category: 'lab-bottles', unspsc: '41121800', unit: 'EA', maker: glass, bulk: true,
  sku: (r) => `LB-MB-${r.ml}${r.amber ? 'A' : ''}`,
  part: (r) => `VB-801/${r.ml}${r.amber ? 'B' : ''}`,
  name: (r) => `Media bottle GL 45, ${r.ml} ml, ${r.amber ? 'amber' : 'clear'} glass, blue cap`,
  text: (r) => `${r.use} ${r.amber ? 'Amber coat shields from light below 500 nm (USP).'
      : 'Cap and drip-free pouring ring of PP can be autoclaved at 140 °C.'} Loosen the cap before `
      + `heating.`,
  facts: (r) => ({ Volume: `${r.ml} ml`, Thread: 'GL 45', Material: 'borosilicate glass 3.3',
    Colour: r.amber ? 'amber' : 'clear', Standard: 'ISO 4796-1' }),
  picture: (r) => [`media-bottle-${r.ml}${r.amber ? '-amber' : ''}`, draw.mediaBottle,
    { ml: r.ml, amber: r.amber }],
}, table('ml amber usd use', [[100, false, 5.9, 'For stock solutions.'],
  [500, false, 7.8, 'For culture media.'], [1000, false, 10.6, 'For eluents and rinse water.'],
  [500, true, 16.9, 'For silver salts, dyes and vitamins.']])), ...family({
  category: 'lab-bottles', unspsc: '41121800', unit: 'EA', maker: 'Plasticon Lab', bulk: true,
  sku: (r) => `LB-WB-${r.code}`, part: (r) => `PL-SPF500/${r.code}`,
  name: (r) => `Wash bottle ${r.ml} ml, ${r.what}, ${r.colour} cap`, text: (r) => r.use,
  facts: (r) => ({ Volume: `${r.ml} ml`, Print: r.what, 'Cap colour': r.colour, Material: 'LDPE',
    Marking: 'GHS' }),
  picture: (r) => [`wash-bottle-${r.code.toLowerCase()}`, draw.washBottle,
    { color: r.tint, ml: r.ml }],
}, table('code ml what colour tint usd use', [
  ['AC', 500, 'acetone', 'red', tone.red, 6.8,
    'Vented cap stops the bottle dripping by itself as solvents do in warm rooms. Printed with '
      + 'name, CAS number and hazard signs.'],
  ['ET', 500, 'ethanol', 'orange', tone.orange, 6.8,
    'For disinfecting and rinsing. The nozzle can be cut to a wider jet.'],
  ['H2O', 250, 'distilled water', 'blue', tone.blue, 5.2,
    'Small bottle for the bench; squeezes with two fingers. Blue marks water in every colour code '
      + 'we know of.'],
]))];

const liquids = [...family({
  category: 'pipettes', unspsc: '41121500', unit: 'EA', maker: 'Pipetta Scientific', lead: 2,
  sku: (r) => `LB-MP-${r.code}`, part: (r) => `PS-ONE/${r.code}`,
  name: (r) => `Single-channel pipette ${r.range} µl, adjustable`,
  text: (r) => `${r.use} Light spring (3.2 N), volume lock and separate tip ejector. Autoclavable `
      + `whole; three-year warranty with calibration report to ISO 8655.`,
  facts: (r) => ({ Range: `${r.range} µl`, Increment: r.increment, Accuracy: r.acc, Tips: r.tips,
    Standard: 'ISO 8655' }),
  picture: (r) => [`pipette-${r.code}`, draw.micropipette,
    { color: r.tint, label: `${r.range} µl` }],
}, table('code range increment acc tips tint usd use', [
  ['10', '0.5–10', '0.01 µl', '±1.0 %', '10 µl', tone.grey, 168, 'For PCR and enzyme work.'],
  ['100', '10–100', '0.1 µl', '±0.8 %', '200 µl', tone.yellow, 162, 'For microplates and samples.'],
  ['1000', '100–1 000', '1 µl', '±0.6 %', '1 000 µl', tone.blue, 162, 'For buffers and media.'],
])), ...family({
  category: 'pipettes', unspsc: '41121607', unit: 'BX', maker: 'Pipetta Scientific', bulk: true,
  sku: (r) => `LB-TI-${r.ul}`, part: (r) => `PS-TIP/${r.ul}R`,
  name: (r) => `Pipette tips ${r.ul} µl, ${r.colour}, racked, 10 × 96`, pack: [960, 'EA'],
  text: (r) => `${r.use} Free of DNase, RNase and pyrogens; fit all usual pipettes. Trays can be `
      + `refilled, and weigh 30 % less than before.`,
  facts: (r) => ({ Volume: `${r.ul} µl`, Colour: r.colour, Material: 'polypropylene',
    Sterile: 'no, autoclavable', Racks: '10 × 96' }),
  picture: (r) => [`tips-${r.ul}`, draw.tipBox, { color: r.tint, label: `${r.ul} µl` }],
}, table('ul colour tint usd use',
  [[10, 'clear', tone.grey, 42, 'Long, fine tip for narrow tubes.'], [200, 'yellow', tone.yellow,
  36.5, 'Graduated at 50 and 100 µl.'], [1000, 'blue', tone.blue, 38.5,
  'Bevelled for quick aspiration.']])), ...family({
  category: 'pipettes', unspsc: '41121509', unit: 'BX', pack: [200, 'EA'],
  maker: 'Pipetta Scientific', sku: (r) => `LB-SP-${r.ml}`, part: (r) => `PS-SER/${r.ml}S`,
  name: (r) => `Serological pipette ${r.ml} ml, sterile, single wrapped, box of 200`,
  text: (r) => `${r.use} Polystyrene, gamma sterilised (SAL 10⁻⁶), with filter plug and negative `
      + `graduation.`,
  facts: (r) => ({ Volume: `${r.ml} ml`, Graduation: r.mark, Colour: r.colour, Sterile: 'yes',
    Material: 'polystyrene' }),
  picture: (r) => [`serological-${r.ml}`, draw.serological, { color: r.tint, label: `${r.ml} ml` }],
}, table('ml mark colour tint usd use', [[10, '0.1 ml', 'orange', tone.orange, 66,
  'For feeding flasks.']])), ...one({
  category: 'pipettes', unspsc: '41121509', unit: 'BX', pack: [500, 'EA'], maker: 'Plasticon Lab',
  sku: 'LB-PA-3', part: 'PL-PAS3',
  name: 'Transfer pipette 3 ml, LDPE, graduated, box of 500', usd: 24.9, bulk: true,
  text: 'Bulb and stem in one piece: nothing to lose in class. One drop is about 40 µl; can be '
      + 'heat-sealed for sampling.',
  facts: { Volume: '3 ml', Graduation: '0.5 ml', Material: 'LDPE', Length: '155 mm',
    Sterile: 'no' }, picture: ['transfer-pipette', draw.pasteur, {}],
})];

const tubes = family({ category: 'tubes-dishes', maker: 'Plasticon Lab' }, [
  { sku: 'LB-TT-16',
    name: 'Test tubes 16 × 160 mm, borosilicate glass, rimmed, pack of 100', unspsc: '41121701',
    unit: 'PK', pack: [100, 'EA'], maker: glass, part: 'VB-TT16/160', usd: 21.5, bulk: true,
    text: 'Wall of 1.0 mm, made for the Bunsen flame. Rim against slipping through clamps; the '
      + 'wooden rack in the picture is not included.',
    facts: { Size: '16 × 160 mm', Material: 'borosilicate glass 3.3', Rim: 'yes', Wall: '1.0 mm' },
    picture: ['test-tubes', draw.testTubes, {}] },
  ...table('ml colour tint usd', [['1.5', 'green', tone.green, 19.8], ['2.0', 'red', tone.red,
    21.4]]).map((r) => ({ sku: `LB-MT-${r.ml.replace('.', '')}-${r.colour[0].toUpperCase()}`,
    part: `PL-SL${r.ml}${r.colour[0]}`, bulk: true,
    name: `Microtube ${r.ml} ml, safety lid, ${r.colour}, pack of 500`, unspsc: '41121703',
    unit: 'PK', pack: [500, 'EA'], usd: r.usd,
    text: `Lid lock prevents opening at 95 °C and is released with one finger. ${r.ml === '2.0'
        ? 'Round bottom for bead mills' : 'Conical, low-retention bottom'}; up to 30 000 × g.`,
    facts: { Volume: `${r.ml} ml`, Colour: r.colour, Material: 'polypropylene',
      'Max. force': '30 000 × g', Range: '−86 to +121 °C' },
    picture: [`microtube-${r.ml.replace('.', '')}-${r.colour}`, draw.microtube,
      { color: r.tint, label: `${r.ml} ml` }] })),
  ...table('ml size usd', [[15, '17 × 120 mm', 92], [50, '30 × 115 mm', 104]]).map((r) =>
      ({ sku: `LB-CT-${r.ml}`, part: `PL-Z${r.ml}/500`,
    name: `Centrifuge tube ${r.ml} ml, conical, sterile, case of 500`, unspsc: '41121703',
    unit: 'BX', pack: [500, 'EA'], usd: r.usd, bulk: true,
    text: `Printed scale and writing field; cap opens with one and a half turns. ${r.ml === 15
        ? 'Racks of 50 fit water baths.' : 'Skirtless, for 9 400 × g in fixed-angle rotors.'}`,
    facts: { Volume: `${r.ml} ml`, '⌀ × length': r.size, Sterile: 'yes', 'Max. force': '9 400 × g',
      Material: 'polypropylene' },
    picture: [`centrifuge-tube-${r.ml}`, draw.centrifugeTube, { ml: r.ml }] })),
  { sku: 'LB-PD-90',
    name: 'Petri dish ⌀ 90 mm, triple vent, sterile, case of 600', unspsc: '41121812', unit: 'BX',
    pack: [600, 'EA'], part: 'PL-PD90V', usd: 79, bulk: true,
    text: 'Three vents keep water from condensing on the lid. Stacking ring holds towers of 20 '
      + 'dishes.', facts: { Diameter: '90 mm', Height: '16 mm', Vents: '3', Sterile: 'yes',
    Material: 'polystyrene' }, picture: ['petri-90', draw.petri, { label: '⌀ 90 mm' }] },
  { sku: 'LB-SL-76',
    name: 'Microscope slides 76 × 26 mm, ground edges, frosted end, box of 50', unspsc: '41122601',
    unit: 'BX', pack: [50, 'EA'], maker: glass, part: 'VB-SL76F', usd: 5.2, bulk: true,
    text: 'Ready to use: washed and packed dust free. The frosted end takes pencil on one side, '
      + '1.0 mm thick.',
    facts: { Size: '76 × 26 mm', Thickness: '1.0 mm', Edges: 'ground, 90°', End: 'frosted, 20 mm' },
    picture: ['slides', draw.slides, {}] },
  { sku: 'LB-CS-22',
    name: 'Cover slips 22 × 22 mm, no. 1½, pack of 200', unspsc: '41122602', unit: 'PK',
    pack: [200, 'EA'], maker: glass, part: 'VB-CS22/1.5', usd: 7.4,
    text: 'Thickness 0.17 mm, as objectives are corrected for. Hydrolytic class 1, does not cloud.',
    facts: { Size: '22 × 22 mm', Thickness: '0.16–0.19 mm', Number: '1½',
    Material: 'borosilicate glass' }, picture: ['cover-slips', draw.slides, { cover: true }] },
]);

const filtration = [...family({
  category: 'filtration', unspsc: '41104900', unit: 'PK', pack: [100, 'EA'], maker: 'Filtra Nord',
  bulk: true, sku: (r) => `LB-FP-${r.dia}`, part: (r) => `FN-${r.grade}/${r.dia}`,
  name: (r) => `Filter paper circles ⌀ ${r.dia} mm, ${r.speed}, ${r.hold} µm, pack of 100`,
  text: (r) => `${r.use} Pure cotton linters with less than 0.06 % ash; wet-strong enough for `
      + `suction.`, facts: (r) => ({ Diameter: `${r.dia} mm`, Retention: `${r.hold} µm`,
    Speed: r.speed, Ash: '< 0.06 %', Grade: r.grade }),
  picture: (r) => [`filter-paper-${r.dia}`, draw.filterPaper, { label: `⌀ ${r.dia} mm`, k: 0.75
      + r.dia / 600 }],
}, table('dia grade speed hold usd use',
  [[90, 'N1', 'medium fast', '8–12', 8.9, 'For teaching and clear filtrates.'],
  [110, 'N1', 'medium fast', '8–12', 10.4, 'Fits the 75 mm funnel.'], [150, 'N6', 'slow', '2–4',
  21.9, 'For barium sulphate and other fine precipitates.']])), ...family({
  category: 'filtration', unspsc: '41104900', unit: 'PK', pack: [50, 'EA'], maker: 'Filtra Nord',
  sku: (r) => `LB-SF-${r.code}`, part: (r) => `FN-SF25/${r.code}`,
  name: (r) => `Syringe filter ⌀ 25 mm, ${r.membrane}, ${r.pore} µm, ${r.sterile}, pack of 50`,
  text: (r) => `${r.use} Luer-lock inlet, hold-up below 100 µl, bursts only above 6 bar.`,
  facts: (r) => ({ Diameter: '25 mm', Pore: `${r.pore} µm`, Membrane: r.membrane,
    Sterile: r.sterile, Inlet: 'Luer lock' }),
  picture: (r) => [`syringe-filter-${r.code}`, draw.syringeFilter,
    { color: r.tint, label: `${r.pore} µm` }],
}, table('code membrane pore sterile tint usd use', [['022', 'PES', '0.22', 'sterile', tone.blue,
  84, 'Removes bacteria from media and additives.'], ['045', 'PTFE', '0.45', 'non-sterile',
  tone.white, 76, 'For HPLC samples in organic solvents.']]))];

const instruments = family({ category: 'instruments', unit: 'EA', lead: 8,
  maker: 'Wägner Instrumente' }, [
  { sku: 'LB-BA-220',
    name: 'Analytical balance 220 g / 0.1 mg, internal calibration', unspsc: '41111517',
    part: 'WI-A220/C', usd: 1890, stock: 3,
    text: 'Calibrates itself when the room temperature moves by 1.5 °C or after three hours. '
      + 'Draught shield with three doors, statistics, USB and RS-232; logs who weighed what. Set '
      + 'it on a stone table away from doors: at 0.1 mg even the draught of a passing colleague '
      + 'counts. Delivered with a factory certificate; a calibration on site to ISO/IEC 17025 can '
      + 'be ordered separately.',
    facts: { Capacity: '220 g', Readability: '0.1 mg', Repeatability: '0.1 mg', Pan: '⌀ 80 mm',
      Interfaces: 'USB, RS-232' }, picture: ['analytical-balance', tool.analyticalBalance, {}] },
  { sku: 'LB-BA-2200',
    name: 'Precision balance 2 200 g / 0.01 g', unspsc: '41111517', part: 'WI-P2200', usd: 620,
    text: 'For media kitchens and schools: counts, weighs per cent and sums recipes. Runs 40 hours '
      + 'on its accumulator.',
    facts: { Capacity: '2 200 g', Readability: '0.01 g', Pan: '⌀ 160 mm',
    Supply: 'mains or accumulator' }, picture: ['precision-balance', tool.precisionBalance, {}] },
  { sku: 'LB-PH-1',
    name: 'pH meter for the bench, with electrode and stand', unspsc: '41115603', part: 'WI-PH7/S',
    usd: 540, text: 'Reads pH, mV and °C, knows 26 buffers and tells when the electrode is worn. '
      + 'Electrode with gel filling, needs no topping up. The set holds three sachets of each '
      + 'buffer (pH 4, 7 and 10) and 3 mol/l KCl for storage; resting in distilled water would '
      + 'ruin the membrane within days. Data go to the computer over USB or to a card as CSV.',
    facts: { Range: 'pH −2.00 to 16.00', Resolution: '0.01 pH', Calibration: '1–3 points',
    Temperature: '−5 to +105 °C' }, picture: ['ph-meter', tool.phMeter, {}] },
  { sku: 'LB-HP-20',
    name: 'Hotplate stirrer, ceramic, 340 °C, 20 l, with Pt1000 probe', unspsc: '41103800',
    part: 'WI-MR20/C', usd: 470,
    text: 'Holds a flask within ±0.5 °C by a probe in the liquid. Cuts out by itself, and warns of '
      + 'residual heat above 50 °C even when unplugged.',
    facts: { 'Plate temperature': '50–340 °C', Speed: '60–1 500 rpm', Volume: '20 l water',
    Plate: 'ceramic, 180 × 180 mm' }, picture: ['hotplate-stirrer', tool.hotplate, {}] },
  { sku: 'LB-MI-40',
    name: 'Microscope, binocular, 4× to 100× oil, LED, plan achromats', unspsc: '41111709',
    part: 'WI-BX4', usd: 890,
    text: 'Flat field to the edge of 20 mm, mechanical stage without rack, tension and height set '
      + 'without tools. For teaching and routine with stained specimens. Interpupillary distance '
      + '48–75 mm, dioptre ring on both sides; condenser with iris and filter slot. A camera '
      + 'adapter C-mount 0.5× is available, as are dark cover, oil (8 ml) and lens paper — the '
      + 'last two are enclosed.',
    facts: { Objectives: '4×, 10×, 40×, 100× oil', Eyepieces: '10×, field 20 mm',
    Light: 'LED, 20 000 h', Condenser: 'Abbe, N.A. 1.25' },
    picture: ['microscope', tool.microscope, {}] },
  { sku: 'LB-CE-24',
    name: 'Microcentrifuge 24 × 1.5/2.0 ml, 13 500 rpm', unspsc: '41103901', part: 'WI-Z24',
    usd: 1340, stock: 0, lead: 21,
    text: 'Quiet at 52 dB(A), stops in 14 s and opens its lid so samples stay cool. Rotor with '
      + 'aerosol-tight lid can be autoclaved. Short spins run at the press of a key; ten programs '
      + 'keep speed, time and ramp. An imbalance is noticed below 300 rpm and stops the run. Made '
      + 'when ordered: please allow three weeks.',
    facts: { Capacity: '24 × 2.0 ml', Speed: '13 500 rpm', Force: '17 300 × g', Noise: '52 dB(A)' },
    picture: ['microcentrifuge', tool.centrifuge, {}] },
  { sku: 'LB-VX-1',
    name: 'Vortex mixer, touch or continuous, 3 000 rpm', unspsc: '41103800', part: 'WI-VX3',
    usd: 148, lead: 3,
    text: 'Weighs 2.2 kg and stands still on four suction feet. Cup for tubes up to 30 mm; '
      + 'platforms available.',
    facts: { Speed: '200–3 000 rpm', Orbit: '4.5 mm', Mode: 'touch or continuous',
    Weight: '2.2 kg' }, picture: ['vortex-mixer', tool.vortex, {}] },
  { sku: 'LB-OV-53',
    name: 'Drying oven 53 l, natural convection, 300 °C', unspsc: '41104500', part: 'WI-TS53',
    usd: 1620, stock: 0, lead: 28,
    text: 'Stainless chamber with rounded corners, two grids and a timer up to 99 days. Uniform '
      + 'within ±2.5 °C at 105 °C; window and lamp optional.',
    facts: { Volume: '53 l', Temperature: '+10 °C above room to 300 °C',
    Uniformity: '±2.5 °C at 105 °C', Power: '1.2 kW' },
    picture: ['drying-oven', tool.dryingOven, {}] },
  { sku: 'LB-TH-1',
    name: 'Digital thermometer, penetration probe, −50 to +300 °C', unspsc: '41112213',
    part: 'WI-T300', usd: 34.5, lead: 2, bulk: true,
    text: 'Waterproof probe for food, soil and liquids; reads in four seconds. HACCP compliant, '
      + 'with minimum and maximum memory.',
    facts: { Range: '−50 to +300 °C', Accuracy: '±0.5 °C', Probe: '⌀ 3.5 × 120 mm',
    Protection: 'IP65' }, picture: ['thermometer-digital', tool.labThermometer, {}] },
  { sku: 'LB-TH-2',
    name: 'Thermometer −10 to +110 °C, blue alcohol, 305 mm', unspsc: '41112200', maker: glass,
    part: 'VB-TH110', usd: 6.9, lead: 2, bulk: true,
    text: 'Free of mercury. Rod form with white backing, 76 mm immersion; the ring hangs on a '
      + 'hook.', facts: { Range: '−10 to +110 °C', Graduation: '1 °C', Filling: 'blue alcohol',
    Length: '305 mm' }, picture: ['thermometer-glass', tool.glassThermometer, {}] },
  { sku: 'LB-TM-1',
    name: 'Laboratory timer, count up and down, magnet and clip', unspsc: '41111900',
    part: 'WI-TM1', usd: 14.8, lead: 2,
    text: 'Loud for 60 s, keeps the last preset. Splash proof keys can be pressed with gloves.',
    facts: { Range: '99 min 59 s', Alarm: '75 dB(A)', Mounting: 'magnet, clip, stand',
    Battery: 'CR2032' }, picture: ['lab-timer', tool.stopwatch, {}] },
]);

const chemicals = family({
  category: 'chemicals', unit: 'EA', maker: 'Chemara Réactifs', sku: (r) => `LB-CH-${r.code}`,
  part: (r) => `CR-${r.code}`, name: (r) => r.what, text: (r) => r.use, facts: (r) => r.data,
  picture: (r) => [`reagent-${r.code.toLowerCase()}`, r.powder ? draw.powderJar
      : draw.reagentBottle, { color: r.tint, amber: r.amber, pictogram: r.sign, label: r.label,
    k: r.k ?? 1 }],
}, [
  { code: 'ETOH-1', what: 'Ethanol 96 % vol, denatured with 1 % MEK, 1 l', unspsc: '12191601',
    tint: tone.orange, sign: 'flame', amber: true, label: '1 l', k: 0.9, usd: 12.9,
    use: 'Solvent and disinfectant for the bench. UN 1170: sent by road only; may not be drunk or '
      + 'distilled back.', data: { CAS: '64-17-5', Purity: '96 % vol', Hazard: 'H225, H319',
    'Flash point': '17 °C', Size: '1 l glass' } },
  { code: 'ETOH-25', what: 'Ethanol 96 % vol, denatured with 1 % MEK, 2.5 l', unspsc: '12191601',
    tint: tone.orange, sign: 'flame', amber: true, label: '2.5 l', usd: 24.8,
    use: 'The large bottle for wards and practical courses, coated against splinters. Four bottles '
      + 'make a carton.', data: { CAS: '64-17-5', Purity: '96 % vol', Hazard: 'H225, H319',
    'Flash point': '17 °C', Size: '2.5 l coated glass' } },
  { code: 'IPA-1', what: 'Propan-2-ol (isopropanol) ≥ 99.8 %, p.a., 1 l', unspsc: '12191601',
    tint: tone.blue, sign: 'flame', label: '1 l', k: 0.9, usd: 16.5,
    use: 'Leaves no residue on optics and circuit boards. Water below 0.1 %, certificate for every '
      + 'batch.', data: { CAS: '67-63-0', Purity: '≥ 99.8 %', Grade: 'p.a.',
    Hazard: 'H225, H319, H336', Size: '1 l' } },
  { code: 'ACE-1', what: 'Acetone ≥ 99.5 %, p.a., 1 l', unspsc: '12352115', tint: tone.red,
    sign: 'flame', amber: true, label: '1 l', k: 0.9, usd: 13.8,
    use: 'For rinsing glassware and extraction. Attacks polystyrene, ABS and most varnishes.',
    data: { CAS: '67-64-1', Purity: '≥ 99.5 %', Grade: 'p.a.', Hazard: 'H225, H319, H336',
    Size: '1 l' } },
  { code: 'HCL-1', what: 'Hydrochloric acid c(HCl) = 1 mol/l, volumetric solution, 1 l',
    unspsc: '12352301', tint: tone.yellow, sign: 'acid', label: '1 l', k: 0.9, usd: 11.9,
    use: 'Factor 1.000 ± 0.002 at 20 °C, traceable to NIST. Corrodes metals; vent before long '
      + 'storage.', data: { CAS: '7647-01-0', Concentration: '1 mol/l', Hazard: 'H290',
    Traceable: 'NIST SRM', Size: '1 l' } },
  { code: 'NAOH-1', what: 'Sodium hydroxide pellets ≥ 98 %, p.a., 1 kg', unspsc: '12352316',
    unit: 'KGM', powder: true, tint: tone.red, label: '1 kg', usd: 18.4,
    use: 'Takes water and CO₂ from the air: close at once. Dissolves with great heat; add pellets '
      + 'to water, never the other way.', data: { CAS: '1310-73-2', Purity: '≥ 98 %', Grade: 'p.a.',
    Hazard: 'H290, H314', Size: '1 kg' } },
  { code: 'NACL-1', what: 'Sodium chloride ≥ 99.5 %, p.a., 1 kg', unspsc: '12352302', unit: 'KGM',
    powder: true, tint: tone.teal, label: '1 kg', usd: 9.8, bulk: true,
    use: 'For buffers, media and conductivity standards; without anti-caking agent. Dry at 110 °C '
      + 'before weighing in standards.', data: { CAS: '7647-14-5', Purity: '≥ 99.5 %',
    Grade: 'p.a., Ph. Eur.', Hazard: 'none', Size: '1 kg' } },
  ...table('ph tint colour usd', [['4.00', tone.red, 'red', 9.9], ['7.00', tone.green, 'green',
    9.9], ['10.00', tone.blue, 'blue', 11.4]]).map((r) => ({ code: `PH${r.ph.split('.')[0]}`,
    what: `Buffer solution pH ${r.ph} (25 °C), ${r.colour}, 500 ml`, unspsc: '41116100',
    tint: r.tint, label: `pH ${r.ph}`, k: 0.82, usd: r.usd,
    use: `Coloured ${r.colour}, so that buffers are not mixed up. ${r.ph === '10.00'
        ? 'Alkaline buffers take up CO₂: use within two months of opening.'
        : 'Keeps its value for twelve months after opening.'} Table of temperatures on the label.`,
    data: { pH: `${r.ph} at 25 °C`, Accuracy: '±0.02', Colour: r.colour, Traceable: 'NIST, PTB',
      Size: '500 ml' } })),
]);

export default [...beakers, ...flasks, ...measuring, ...bottles, ...liquids, ...tubes,
  ...filtration, ...instruments, ...chemicals];
