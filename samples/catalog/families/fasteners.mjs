import * as draw from '../drawings/fasteners.mjs';
import { tone } from '../drawings/kit.mjs';
import { family, table } from './family.mjs';

const maker = 'Norrfäste AB';
const grades = {
  A2: { name: 'stainless steel A2-70', color: tone.stainless, finish: 'plain', strength: '700 MPa',
    text: 'The 1.4301 steel keeps its looks indoors and in ordinary weather; choose A4 near salt '
        + 'or chlorine.' },
  A4: { name: 'stainless steel A4-80', color: tone.pale, finish: 'plain', strength: '800 MPa',
    text: 'The molybdenum in 1.4401 resists chlorides, so it is the grade for coasts, pools and '
        + 'food plants.' },
  8.8: { name: 'steel 8.8, zinc plated', color: tone.zinc, finish: 'zinc, 5 µm',
    strength: '800 MPa',
    text: 'Zinc plating to ISO 4042 gives a bright finish for dry rooms; property class 8.8 '
        + 'carries structural loads.' },
};

const hexUses = {
  20: 'Threaded to the head, it suits thin flanges and covers where a nut cannot be reached.',
  30: 'A length kept on every service van: brackets, guards and motor feet.',
  40: 'Fully threaded, for tapped holes in castings and for clamping stacks up to 30 mm.',
  50: 'Long enough for two plates, two washers and a lock nut, with thread to spare.',
  60: 'The partly plain shank works as a locating pin in reamed holes.',
  100: 'The plain shank takes shear; the thread stays outside the joint, as EN 1993-1-8 asks.',
};

const hexBolts = family({
  category: 'hex-bolts', unspsc: '31161620', unit: 'EA', minimum: 50, step: 50, maker, bulk: true,
  sku: (r) => `FX-HB-M${r.dia}X${r.len}-${r.grade.replace('.', '')}`,
  name: (r) => `Hexagon bolt M${r.dia} × ${r.len} ${r.len > 50 ? 'ISO 4014' : 'ISO 4017'}, `
      + `${grades[r.grade].name}`,
  text: (r) => `${hexUses[r.len]} ${grades[r.grade].text} Width across flats ${r.flats} mm.`,
  part: (r) => `NF-${r.len > 50 ? 931 : 933}/${r.grade}-M${r.dia}x${r.len}`,
  facts: (r) => ({ Thread: `M${r.dia}`, Length: `${r.len} mm`, Material: grades[r.grade].name,
    Standard: r.len > 50 ? 'ISO 4014' : 'ISO 4017', 'Across flats': `${r.flats} mm`,
    Finish: grades[r.grade].finish,
    'Tensile strength': grades[r.grade].strength }),
  picture: (r) => [`hex-bolt-m${r.dia}x${r.len}-${r.grade.replace('.', '').toLowerCase()}`,
    draw.hexBolt,
    { dia: r.dia, len: r.len, color: grades[r.grade].color }],
}, table('dia len flats grade usd', [
  [6, 20, 10, 'A2', 0.0985], [8, 30, 13, 'A2', 0.2115], [8, 60, 13, 'A2', 0.3640],
  [10, 40, 16, 'A2', 0.4420], [12, 50, 18, 'A2', 0.8125], [12, 100, 18, 'A2', 1.46],
  [6, 20, 10, 'A4', 0.1590], [8, 30, 13, 'A4', 0.3385], [10, 40, 16, 'A4', 0.7240],
  [8, 30, 13, '8.8', 0.0895], [10, 40, 16, '8.8', 0.1640],
]));

const socketScrews = family({
  category: 'socket-screws', unspsc: '31161504', unit: 'BX', pack: [100, 'EA'], maker,
  sku: (r) => `FX-SS-M${r.dia}X${r.len}${r.head === 'cyl' ? '' : 'C'}-${r.grade.replace('.', '')}`,
  name: (r) => r.head === 'cyl'
    ? `Socket head cap screw ISO 4762 M${r.dia} × ${r.len}, ${r.grade === 'A2' ? 'A2-70'
        : 'steel 12.9 black'}, box of 100`
    : `Countersunk socket screw ISO 10642 M${r.dia} × ${r.len}, A2-70, box of 100`,
  text: (r) =>
      `${r.use} ${r.grade === 'A2'
      ? 'Stainless A2 for clean rooms, machines for food and outdoor boxes.'
      : 'Alloy steel 12.9 with a thin oil film; not for wet rooms.'} Tighten with a ${r.key} mm `
      + `hexagon key.`,
  part: (r) => `NF-${r.head === 'cyl' ? 912 : 7991}-${r.grade}-M${r.dia}x${r.len}`,
  facts: (r) => ({ Thread: `M${r.dia}`, Length: `${r.len} mm`, Head: r.head === 'cyl'
      ? 'cylindrical' : 'countersunk 90°',
    Drive: `hexagon socket ${r.key} mm`, Material: r.grade === 'A2' ? 'stainless steel A2-70'
        : 'steel 12.9, black',
    Standard: r.head === 'cyl' ? 'ISO 4762' : 'ISO 10642' }),
  picture: (r) =>
      [`${r.head === 'cyl' ? 'socket' : 'countersunk'}-screw-m${r.dia}x${r.len}-${r.grade === 'A2'
      ? 'a2' : 'black'}`,
    r.head === 'cyl' ? draw.socketScrew : draw.countersunkScrew,
    { dia: r.dia, len: r.len, color: r.grade === 'A2' ? tone.stainless : tone.oxide }],
}, table('head dia len key grade usd use', [
  ['cyl', 4, 12, 3, '12.9', 7.9, 'The small one for sensor brackets, fans and linear guides.'],
  ['cyl', 5, 16, 4, '12.9', 9.4, 'Fits the T-slot nuts of 30 mm aluminium profile.'],
  ['cyl', 6, 25, 5, '12.9', 14.2,
    'A general machine screw whose head sinks into an 11 mm counterbore.'],
  ['cyl', 8, 40, 6, '12.9', 28.6, 'Holds dies, vices and gearbox lids at a preload of 25 kN.'],
  ['cyl', 6, 25, 5, 'A2', 19.8, 'Bright and easy to wipe, for covers which are opened every day.'],
  ['csk', 5, 20, 3, 'A2', 15.9, 'For hinges and rails where nothing may stand proud.'],
  ['csk', 6, 30, 4, 'A2', 24.5, 'Joins panels to frames; the long grip also holds 18 mm plywood.'],
]));

const woodScrews = family({
  category: 'wood-screws-rivets', unspsc: '31161500', unit: 'BX', maker, bulk: true,
  sku: (r) => `FX-WS-${r.dia * 10}X${r.len}`,
  name: (r) => `Chipboard screw ${r.dia.toFixed(1)} × ${r.len} mm, countersunk PZ, yellow zinc, `
      + `box of ${r.pack[0]}`,
  text: (r) => `${r.use} The serrated point starts without a pilot hole and the waxed thread `
      + `lowers the driving torque.`,
  part: (r) => `NF-CBS-${r.dia * 10}-${r.len}`,
  facts: (r) => ({ Diameter: `${r.dia.toFixed(1)} mm`, Length: `${r.len} mm`, Drive: r.dia < 4
      ? 'PZ1' : r.dia > 5 ? 'PZ3' : 'PZ2',
    Head: 'countersunk with milling ribs', Finish: 'yellow zinc, wax', Approval: 'EN 14592' }),
  picture: (r) => [`wood-screw-${r.dia * 10}x${r.len}`, draw.woodScrew, { dia: r.dia, len: r.len,
    color: tone.brass }],
}, table('dia len pack usd use', [
  [3.5, 30, [200, 'EA'], 6.85, 'For fittings, drawer runners and thin back panels.'],
  [4, 40, [200, 'EA'], 8.95, 'The everyday size for furniture carcasses in 19 mm board.'],
  [5, 60, [100, 'EA'], 9.4, 'Fixes battens and door frames; part of the shank is plain, so the '
      + 'joint closes tightly.'],
  [6, 80, [100, 'EA'], 16.3, 'For rafters, decking joists and heavy shelves; cylinder ribs under '
      + 'the head stop splitting.'],
]));

const nuts = family({
  category: 'nuts-washers', unspsc: (r) => (r.kind === 'nyloc' ? '31161716' : '31161727'),
  unit: 'BX', pack: [100, 'EA'], maker,
  sku: (r) => `FX-N${{ hex: 'H', nyloc: 'L', wing: 'W' }[r.kind]}-M${r.dia}`,
  name: (r) => ({ hex: `Hexagon nut ISO 4032 M${r.dia}, stainless steel A2-70, box of 100`,
    nyloc: `Self-locking nut ISO 10511 M${r.dia} with polyamide ring, zinc plated, box of 100`,
    wing: `Wing nut M${r.dia} DIN 315, zinc plated steel, box of 100` })[r.kind],
  text: (r) => r.use,
  part: (r) => `NF-${{ hex: 934, nyloc: 985, wing: 315 }[r.kind]}-M${r.dia}`,
  facts: (r) => ({ Thread: `M${r.dia}`, Type: { hex: 'plain hexagon', nyloc: 'prevailing torque',
    wing: 'hand tightened' }[r.kind],
    Material: r.kind === 'hex' ? 'stainless steel A2-70' : 'steel class 8, zinc plated',
    Standard: { hex: 'ISO 4032', nyloc: 'ISO 10511', wing: 'DIN 315' }[r.kind],
    'Temperature limit': r.kind === 'nyloc' ? '120 °C' : '400 °C' }),
  picture: (r) => [`${r.kind}-nut-m${r.dia}`, r.kind === 'wing' ? draw.wingNut : draw.hexNut,
    { dia: r.dia, color: r.kind === 'hex' ? tone.stainless : tone.zinc, ring: r.kind === 'nyloc'
        ? tone.blue : undefined }],
}, table('kind dia usd use', [
  ['hex', 6, 5.2, 'Plain nut for M6 bolts of the same grade. Lubricate stainless threads before '
      + 'tightening, or they may gall.'],
  ['hex', 8, 8.1, 'Plain nut, 6.5 mm high, 13 mm across flats. One box matches two boxes of 50 '
      + 'bolts.'],
  ['hex', 10, 16.4, 'Full-height nut for M10; carries the proof load of an A2-70 bolt before the '
      + 'thread strips. Across flats 16 mm to ISO, not the 17 mm of the older DIN 934.'],
  ['hex', 12, 23.9, 'Full-height nut for M12, chamfered on both faces, so it can be fitted either '
      + 'way round. Takes an 18 mm wrench like the bolts of the same size.'],
  ['nyloc', 6, 6.3, 'The blue ring grips the thread and holds against vibration. Use each nut '
      + 'once; the ring wears with every turn.'],
  ['nyloc', 8, 9.7, 'Holds motor mounts and vehicle bodies where a spring washer would work loose. '
      + 'Up to 120 °C.'],
  ['nyloc', 10, 17.8, 'Prevailing torque of 11 Nm on first fitting. Not for use near ovens: the '
      + 'ring softens above 120 °C.'],
  ['wing', 8, 31.5, 'For covers and clamps opened without tools. Rounded wings of 38 mm span are '
      + 'kind to gloved fingers.'],
]));

const washers = family({
  category: 'nuts-washers', unspsc: (r) => (r.kind === 'flat' ? '31161807' : '31161801'),
  unit: 'BX', pack: [200, 'EA'], maker, bulk: true,
  sku: (r) => `FX-W${r.kind === 'flat' ? 'F' : 'S'}-M${r.dia}`,
  name: (r) => r.kind === 'flat' ? `Flat washer ISO 7089 M${r.dia}, stainless steel A2, box of 200`
    : `Spring lock washer DIN 127-B M${r.dia}, zinc plated, box of 200`,
  text: (r) => r.use,
  part: (r) => `NF-${r.kind === 'flat' ? 125 : 127}-M${r.dia}`,
  facts: (r) => ({ 'For thread': `M${r.dia}`, 'Outside ⌀': `${r.outer} mm`,
    Thickness: `${r.thick} mm`,
    Material: r.kind === 'flat' ? 'stainless steel A2, 200 HV' : 'spring steel, zinc plated',
    Standard: r.kind === 'flat' ? 'ISO 7089' : 'DIN 127-B' }),
  picture: (r) => [`${r.kind}-washer-m${r.dia}`, r.kind === 'flat' ? draw.flatWasher
      : draw.springWasher,
    { dia: r.dia, color: r.kind === 'flat' ? tone.stainless : tone.zinc }],
}, table('kind dia outer thick usd use', [
  ['flat', 8, 16, 1.6, 7.2, 'Protects powder coat and plastic from the turning bolt head; 8.4 mm '
      + 'bore. The punched edge points away from the part.'],
  ['flat', 10, 20, 2, 12.8, 'Bridges a slotted hole up to 12 mm long without dishing. Use two '
      + 'where the slot is longer.'],
  ['flat', 12, 24, 2.5, 19.6, 'Thickness 2.5 mm, hard enough for property class 8.8 joints without '
      + 'sinking in. Polished, so it does not catch on cloth.'],
  ['spring', 8, 14.8, 2, 6.9, 'A split ring that keeps some preload when the joint settles. Place '
      + 'it under the nut.'],
  ['spring', 10, 18.1, 2.2, 9.8, 'For cable lugs and earth studs: the sharp ends break through '
      + 'oxide and paint. Replace it whenever the joint has been opened.'],
]));

const anchors = [...family({
  category: 'anchors-rods', unspsc: '31162100', unit: 'BX', maker: 'Dübelwerk Ahrens', bulk: true,
  sku: (r) => `FX-PL-${r.dia}`, part: (r) => `DA-N${r.dia}`,
  name: (r) => `Nylon wall plug ⌀ ${r.dia} × ${r.len} mm for solid and hollow brick, box of `
      + `${r.pack[0]}`,
  text: (r) => `${r.use} Polyamide 6 stays tough from −40 °C to +80 °C. The collar keeps the plug `
      + `from sliding into hollow walls.`,
  facts: (r) => ({ 'Drill ⌀': `${r.dia} mm`, Length: `${r.len} mm`, 'Screw ⌀': r.screw,
    Material: 'polyamide 6',
    'Load in concrete': r.load }),
  picture: (r) => [`wall-plug-${r.dia}`, draw.wallPlug, { dia: r.dia, color: r.dia === 6 ? tone.grey
      : r.dia === 8 ? tone.red : tone.sky }],
}, table('dia len screw load pack usd use', [
  [6, 30, '3.5–5.0 mm', '0.4 kN', [100, 'EA'], 5.95, 'For lamps, switches and picture rails.'],
  [8, 40, '4.5–6.0 mm', '0.7 kN', [100, 'EA'], 8.2, 'For shelves, handrails and small radiators.'],
  [10, 50, '6.0–8.0 mm', '1.2 kN', [50, 'EA'], 8.75,
    'For wall cupboards, awning brackets and heating pipes.'],
])), ...family({
  category: 'anchors-rods', unspsc: '31162100', unit: 'BX', maker: 'Dübelwerk Ahrens',
  sku: (r) => `FX-WA-M${r.dia}X${r.len}`, part: (r) => `DA-BZ${r.dia}/${r.fix}`,
  name: (r) => `Wedge anchor M${r.dia} × ${r.len}, zinc plated, for cracked concrete, box of `
      + `${r.pack[0]}`,
  text: (r) => `Through-fixing for parts up to ${r.fix} mm thick; ready to load as soon as it is `
      + `tightened to ${r.torque} Nm. ${r.use}`,
  facts: (r) => ({ Thread: `M${r.dia}`, Length: `${r.len} mm`, 'Fixture thickness': `${r.fix} mm`,
    'Drill depth': `${r.depth} mm`,
    Torque: `${r.torque} Nm`, 'Tension load C20/25': r.load, Approval: 'ETA option 1' }),
  picture: (r) => [`wedge-anchor-m${r.dia}x${r.len}`, draw.wedgeAnchor, { dia: r.dia, len: r.len,
    color: tone.zinc }],
}, table('dia len fix depth torque load pack usd use', [
  [10, 90, 20, 75, 35, '4.3 kN', [25, 'EA'], 34.5,
    'Racking uprights and pump bases; suited to seismic category C1.'],
  [12, 110, 30, 90, 50, '7.6 kN', [20, 'EA'], 41.2,
    'Steel columns, crash barriers and hoists; suited to seismic category C2.'],
]))];

const rods = family({
  category: 'anchors-rods', unspsc: '31161600', unit: 'EA', maker, step: 5, minimum: 5, bulk: true,
  sku: (r) => `FX-TR-M${r.dia}`, part: (r) => `NF-976-M${r.dia}-1000`,
  name: (r) => `Threaded rod M${r.dia} × 1 m DIN 976-1, steel 4.8, zinc plated`,
  text: (r) => `${r.use} Sold in fives, ends protected by caps. Saw to length and chamfer before `
      + `fitting nuts.`,
  facts: (r) => ({ Thread: `M${r.dia}`, Length: '1 m', Material: 'steel 4.8, zinc plated',
    Standard: 'DIN 976-1', Weight: r.weight }),
  picture: (r) => [`threaded-rod-m${r.dia}`, draw.threadedRod, { dia: r.dia, color: tone.zinc }],
}, table('dia weight usd use', [
  [8, '0.31 kg', 1.58, 'Hangs pipe clips and light cable trays from the ceiling.'],
  [10, '0.50 kg', 2.45, 'Suspends ventilation ducts and sprinkler lines, up to 7 kN per rod.'],
  [12, '0.73 kg', 3.62, 'For formwork ties, machine supports and made-to-measure anchor bolts.'],
]));

const rivets = family({
  category: 'wood-screws-rivets', unspsc: '31162201', unit: 'BX', maker: 'Nietwerk Calder',
  bulk: true,
  sku: (r) => `FX-BR-${r.dia * 10}X${r.len}`, part: (r) => `NC-AS-${r.dia}-${r.len}`,
  name: (r) => `Blind rivet ${r.dia} × ${r.len} mm, aluminium body, steel mandrel, box of `
      + `${r.pack[0]}`,
  text: (r) => `${r.use} Drill ${(r.dia + 0.1).toFixed(1)} mm; the mandrel breaks flush at the set `
      + `clamping force.`,
  facts: (r) => ({ Diameter: `${r.dia} mm`, Length: `${r.len} mm`, 'Grip range': r.grip,
    Body: 'aluminium AlMg3.5', Mandrel: 'steel',
    'Shear strength': r.shear }),
  picture: (r) => [`blind-rivet-${r.dia * 10}x${r.len}`, draw.blindRivet,
    { dia: r.dia, len: r.len }],
}, table('dia len grip shear pack usd use', [
  [3.2, 8, '3.5–5.0 mm', '850 N', [500, 'EA'], 14.9,
    'For sheet metal boxes, name plates and ducts.'],
  [4, 10, '4.5–6.5 mm', '1 250 N', [500, 'EA'], 19.8,
    'The workshop standard for panels and gutters.'],
  [4.8, 12, '6.0–8.0 mm', '1 850 N', [250, 'EA'], 17.4,
    'For vehicle bodies and ladder brackets; domed head of 9.5 mm.'],
]));

export default [...hexBolts, ...socketScrews, ...woodScrews, ...nuts, ...washers, ...anchors,
  ...rods, ...rivets];
