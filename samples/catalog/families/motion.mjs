import * as draw from '../drawings/motion.mjs';
import { tone } from '../drawings/kit.mjs';
import { family, one, table } from './family.mjs';

const bearings = family({
  category: 'ball-bearings', unspsc: '31171504', unit: 'EA', maker: 'Tessmer Wälzlager', bulk: true,
  sku: (r) => `MO-BB-${r.type}-${r.seal}`, part: (r) => `${r.type}-${r.seal}/C3`,
  name: (r) => `Deep groove ball bearing ${r.type}-${r.seal}, ${r.size} mm`,
  text: (r) =>
      `${r.use} ${r.seal === '2RS'
      ? 'Rubber seals on both sides keep the lithium grease in and splash water out.'
      : r.seal === 'ZZ' ? 'Steel shields hold the grease and let it run cooler than rubber seals.'
      : 'Open on both sides, to be lubricated by the oil of the gearbox.'} Clearance C3.`,
  facts: (r) => ({ 'd × D × B': `${r.size} mm`, Seal: { '2RS': 'rubber, both sides',
    ZZ: 'steel shields', OPEN: 'none' }[r.seal],
    'Dynamic load': r.load, 'Speed limit': r.speed, Clearance: 'C3',
    'Temperature range': '−30 to +110 °C' }),
  picture: (r) => [`ball-bearing-${r.type}-${r.seal.toLowerCase()}`, draw.ballBearing,
    { scale: r.scale, seal: { '2RS': tone.blue, ZZ: tone.grey }[r.seal] }],
}, table('type seal size load speed scale usd use', [
  [6000, '2RS', '10 × 26 × 8', '4.6 kN', '19 000 rpm', 0.7, 3.15,
    'For small motors, rollers and skateboard-sized wheels.'],
  [6200, '2RS', '10 × 30 × 9', '5.1 kN', '17 000 rpm', 0.76, 3.6,
    'Fits fan shafts and the idlers of conveyor belts.'],
  [6203, '2RS', '17 × 40 × 12', '9.6 kN', '12 000 rpm', 0.86, 4.9,
    'The usual bearing of electric motors up to 0.75 kW and of alternators.'],
  [6205, '2RS', '25 × 52 × 15', '14.0 kN', '8 500 rpm', 0.94, 6.85,
    'For pumps, gear units and motors of frame size 90.'],
  [6206, 'ZZ', '30 × 62 × 16', '19.5 kN', '11 000 rpm', 1, 8.4,
    'For spindles that turn fast and warm: compressors and woodworking machines.'],
  [6308, 'OPEN', '40 × 90 × 23', '41.0 kN', '8 000 rpm', 1.08, 21.9,
    'Carries heavy radial loads in gearboxes and winches.'],
]));

const pillows = family({
  category: 'ball-bearings', unspsc: '31171500', unit: 'EA', maker: 'Tessmer Wälzlager',
  sku: (r) => `MO-PB-UCP${r.no}`, part: (r) => `UCP ${r.no}`,
  name: (r) => `Pillow block bearing UCP ${r.no}, cast iron, shaft ⌀ ${r.bore} mm`,
  text: (r) => `${r.use} Two set screws clamp the shaft; the spherical seat swallows up to 2° of `
      + `misalignment. Relubricate through the M6 nipple.`,
  facts: (r) => ({ 'Shaft ⌀': `${r.bore} mm`, Housing: 'cast iron EN-GJL-200, painted',
    'Bolt spacing': r.pitch, 'Dynamic load': r.load,
    Lubrication: 'grease nipple M6 × 1' }),
  picture: (r) => [`pillow-block-${r.bore}`, draw.pillowBlock, { bore: r.bore }],
}, table('no bore pitch load usd use', [
  [204, 20, '95 mm', '12.8 kN', 13.9, 'For light conveyors and paddle shafts.'],
  [205, 25, '105 mm', '14.0 kN', 16.2, 'For fans, screens and farm machines.'],
]));

const rubber = {
  NBR: 'Nitrile rubber resists mineral oil and air from −30 °C to +100 °C.',
  FKM: 'Fluoro rubber stands fuels, acids and 200 °C, and hardly swells.',
  EPDM: 'EPDM suits hot water, steam and brake fluid, but not mineral oil; approved for '
    + 'drinking water (KTW).',
};
const rings = family({
  category: 'seals', unspsc: '31181600', unit: 'PK', maker: 'Sealmark', bulk: true,
  sku: (r) => `MO-OR-${r.d}X${r.w}-${r.stuff}`, part: (r) => `OR${r.d}.0x${r.w}.0-${r.stuff}70`,
  name: (r) => `O-ring ${r.d} × ${r.w} mm, ${r.stuff} 70 Shore A, pack of ${r.pack[0]}`,
  text: (r) => `${r.use} ${rubber[r.stuff]}`,
  facts: (r) => ({ 'Inside ⌀': `${r.d} mm`, Cord: `${r.w} mm`, Material: `${r.stuff}, 70 Shore A`,
    Standard: 'ISO 3601-1',
    Colour: { NBR: 'black', FKM: 'brown', EPDM: 'purple' }[r.stuff] }),
  picture: (r) => [`o-ring-${r.d}x${r.w}-${r.stuff.toLowerCase()}`, draw.oRing,
    { scale: r.d > 30 ? 1.1 : r.d > 15 ? 0.95 : 0.78,
    color: { NBR: tone.black, FKM: tone.brown, EPDM: tone.purple }[r.stuff],
    label: `${r.d} × ${r.w}` }],
}, table('d w stuff pack usd use', [
  [10, 2, 'NBR', [50, 'EA'], 4.9, 'Seals screw plugs and small pneumatic spools.'],
  [20, 3, 'NBR', [50, 'EA'], 7.8, 'Seals flanges, lids and pipe unions of the light series.'],
  [20, 3, 'FKM', [25, 'EA'], 24.6, 'Same groove as the nitrile ring where the medium is hot or '
      + 'aggressive.'],
  [20, 3, 'EPDM', [25, 'EA'], 11.4, 'For heating circuits, dairy unions and drinking water.'],
]));

const shaftSeals = family({
  category: 'seals', unspsc: '31181600', unit: 'EA', maker: 'Sealmark',
  sku: (r) => `MO-SL-${r.size.replace(/ × /g, '-')}`,
  part: (r) => `AS-${r.size.replace(/ × /g, 'x')}`,
  name: (r) => `Rotary shaft seal ${r.size} mm, form AS, ${r.stuff}`,
  text: (r) => `${r.use} A spring-loaded lip seals the oil and a second lip keeps dirt away. Needs `
      + `a shaft ground to Ra 0.2–0.8 µm.`,
  facts: (r) => ({ 'd × D × b': `${r.size} mm`, Form: 'AS, with dust lip', Material: r.stuff,
    'Speed limit': r.speed, 'Pressure limit': '0.5 bar' }),
  picture: (r) => [`shaft-seal-${r.stuff.toLowerCase()}`, draw.shaftSeal,
    { color: r.stuff === 'FKM' ? tone.brown : tone.oxide }],
}, table('size stuff speed usd use', [
  ['25 × 47 × 7', 'NBR', '14 m/s', 3.85, 'For worm gearboxes and wheel hubs.'],
  ['35 × 52 × 10', 'FKM', '38 m/s', 14.2, 'For hot-running pumps and crankshafts, up to 200 °C.'],
]));

const belts = [...family({
  category: 'belts', unspsc: '26111801', unit: 'EA', maker: 'Rhône Courroies',
  sku: (r) => `MO-VB-${r.section}-${r.long}`,
  part: (r) => `${r.section} ${r.long} Lw`,
  name: (r) => `Narrow V-belt ${r.section} ${r.long}, datum length ${r.long} mm`,
  text: (r) => `${r.use} Polyester cords keep the length, so sets need no matching. Antistatic to `
      + `ISO 1813, from −40 °C to +70 °C.`,
  facts: (r) => ({ Section: r.section, 'Datum length': `${r.long} mm`, 'Top width': r.top,
    'Smallest pulley': r.pulley, Standard: 'DIN 7753-1' }),
  picture: (r) => [`v-belt-${r.long}`, draw.vBelt, { long: r.long }],
}, table('section long top pulley usd use', [
  ['SPA', 1000, '12.7 mm', '⌀ 90 mm', 9.8, 'For compressors and circular saws.'],
  ['SPB', 1600, '16.3 mm', '⌀ 140 mm', 19.5, 'For crushers, mixers and pumps from 15 kW.'],
])), ...family({
  category: 'belts', unspsc: '26111801', unit: 'EA', maker: 'Rhône Courroies',
  sku: (r) => `MO-TB-5M-${r.long}`,
  part: (r) => `${r.long}-5M-15`,
  name: (r) => `Timing belt HTD 5M, ${r.long} mm × 15 mm, ${r.long / 5} teeth`,
  text: (r) => `${r.use} Round teeth of 5 mm pitch run quietly and without lubrication; glass `
      + `cords hold the pitch within 0.1 mm.`,
  facts: (r) => ({ Profile: 'HTD 5M', Length: `${r.long} mm`, Width: '15 mm',
    Teeth: String(r.long / 5), Material: 'neoprene, glass cord' }),
  picture: (r) => [`timing-belt-${r.long}`, draw.timingBelt, { long: r.long }],
}, table('long usd use', [
  [450, 11.3, 'Short enough for encoder drives and small linear axes.'],
  [900, 17.9, 'For door drives, labelling machines and 3D printers of the larger kind.'],
])), ...one({
  category: 'belts', unspsc: '26111800', unit: 'EA', maker: 'Rhône Courroies', sku: 'MO-TP-5M-26',
  part: '26-5M-15/F8',
  name: 'Timing pulley HTD 5M, 26 teeth, for 15 mm belts, bore 8 mm', usd: 12.6,
  text: 'Machined from hard-anodised aluminium, with a keyway and two M4 set screws. The pilot '
      + 'bore of 8 mm can be opened to 14 mm.',
  facts: { Profile: 'HTD 5M', Teeth: '26', Bore: '8 mm', Material: 'aluminium 6061, anodised',
    'Pitch ⌀': '41.4 mm' },
  picture: ['timing-pulley', draw.pulley, {}],
})];

const ballValves = family({
  category: 'valves', unspsc: '40141607', unit: 'EA', maker: 'Aquilo Armature', bulk: true,
  sku: (r) => `MO-BV-${r.dn}-${r.inox ? 'SS' : 'BR'}`,
  part: (r) => `AQ-${r.inox ? '316' : 'MS'}/${r.dn}`,
  name: (r) => `Ball valve ${r.size}, ${r.inox ? 'stainless steel 316, two-piece'
      : 'brass, full bore'}, lever handle`,
  text: (r) =>
      `${r.use} ${r.inox
      ? 'Body and ball of cast 1.4408 with PTFE seats, lockable lever, −25 °C to +180 °C.'
      : 'Full bore of brass CW617N, lever in red, PN 25, −20 °C to +120 °C.'} Internal thread Rp `
      + `${r.size} at both ends.`,
  facts: (r) => ({ Connection: `Rp ${r.size} internal`, 'Nominal size': `DN ${r.dn}`, Body: r.inox
      ? 'stainless steel 1.4408' : 'brass CW617N',
    Pressure: r.inox ? 'PN 63' : 'PN 25', Seat: 'PTFE', Kvs: r.kvs }),
  picture: (r) => [`ball-valve-${r.dn}-${r.inox ? 'steel' : 'brass'}`, draw.ballValve,
    { body: r.inox ? tone.stainless : tone.brass,
    lever: r.inox ? tone.blue : tone.red, label: r.size, scale: 0.72 + r.dn * 0.011 }],
}, table('size dn inox kvs usd use', [
  ['¼"', 8, false, '5.4 m³/h', 5.1, 'For instrument air and gauges.'], ['½"', 15, false, '16 m³/h',
    6.9, 'The tap of every workshop: water, compressed air, heating.'],
  ['¾"', 20, false, '29 m³/h', 10.2, 'For garden lines, boilers and ring mains.'],
  ['1"', 25, false, '43 m³/h', 15.8, 'For building mains and tank outlets.'],
  ['½"', 15, true, '16 m³/h', 22.4, 'For acids, brine and food.'],
]));

const otherValves = family({ category: 'valves', maker: 'Aquilo Armature', unit: 'EA' }, [
  { sku: 'MO-GV-15',
    name: 'Gate valve ½", brass, non-rising stem', unspsc: '40141613', part: 'AQ-GV/15', usd: 8.6,
    text: 'Opens the full bore with hardly any pressure loss. Handwheel of painted steel; PN 16 up '
        + 'to 90 °C.',
    facts: { Connection: 'Rp ½" internal', Body: 'brass CW617N', Pressure: 'PN 16',
      Stem: 'non-rising' }, picture: ['gate-valve-15', draw.gateValve, { label: '½"' }] },
  { sku: 'MO-SV-24',
    name: 'Solenoid valve ½", 2/2-way, normally closed, 24 V DC', unspsc: '40141605',
    part: 'AQ-SV24+15', usd: 46.5,
    text: 'Servo-assisted diaphragm valve for water, air and light oil from 0.3 to 10 bar. The 10 '
        + 'W coil turns through 360° and takes a plug to EN 175301-803-A.',
    facts: { Connection: 'G ½"', Voltage: '24 V DC', Function: '2/2-way, normally closed',
      Pressure: '0.3–10 bar', Seal: 'NBR', Protection: 'IP65' },
    picture: ['solenoid-valve-24', draw.solenoidValve, { coil: tone.black, label: '24 V' }] },
  { sku: 'MO-SV-230',
    name: 'Solenoid valve ½", 2/2-way, normally closed, 230 V AC', unspsc: '40141605',
    part: 'AQ-SV230+15', usd: 44.9,
    text: 'The mains version for irrigation, dishwashers and process water; EPDM diaphragm, media '
        + 'up to 90 °C. Plug with varistor included.',
    facts: { Connection: 'G ½"', Voltage: '230 V AC, 50 Hz', Function: '2/2-way, normally closed',
      Pressure: '0.3–10 bar', Seal: 'EPDM', Protection: 'IP65' },
    picture: ['solenoid-valve-230', draw.solenoidValve, { coil: tone.blue, label: '230 V' }] },
  { sku: 'MO-CV-15',
    name: 'Check valve ½", brass, spring loaded', unspsc: '40141600', part: 'AQ-RV/15', usd: 7.3,
    bulk: true,
    text: 'Lets water pass one way and closes against back flow at 0.02 bar. May be fitted in any '
        + 'position; follow the arrow.',
    facts: { Connection: 'Rp ½" internal', Body: 'brass CW617N', 'Opening pressure': '0.02 bar',
      Seal: 'NBR', Pressure: 'PN 25' },
    picture: ['check-valve', draw.checkValve, {}] },
]);

const inch = { '1-8': '⅛', '1-4': '¼' };
const fittings = family({
  category: 'pneumatics', unspsc: '27131600', unit: 'PK', pack: [10, 'EA'],
  maker: 'Lufta Pneumatik', bulk: true,
  sku: (r) => `MO-PF-${r.kind === 'straight' ? 'S' : 'L'}${r.tube}-${r.thread}`,
  part: (r) => `LP-${r.kind === 'straight' ? 'GE' : 'WE'}${r.tube}-${r.thread}`,
  name: (r) => `Push-in fitting, ${r.kind}, tube ⌀ ${r.tube} mm to R${inch[r.thread]}, pack of 10`,
  text: (r) => `${r.use} Push the tube in to seat, press the blue ring to release it. `
      + `Nickel-plated brass thread with PTFE coat, so no tape is needed.`,
  facts: (r) => ({ Form: r.kind, 'Tube ⌀': `${r.tube} mm`, Thread: `R${inch[r.thread]}`,
    Pressure: '−0.95 to 15 bar', Temperature: '−10 to +70 °C' }),
  picture: (r) => [`push-in-${r.kind}-${r.tube}`, r.kind === 'straight' ? draw.pushIn
      : draw.elbowFitting,
    { label: `⌀ ${r.tube} mm`, ring: tone.blue, scale: 0.82 + r.tube * 0.02 }],
}, table('kind tube thread usd use', [
  ['straight', 6, '1-8', 14.9, 'The most common size on valve islands.'],
  ['straight', 8, '1-4', 18.6, 'For supply lines up to 700 l/min.'], ['elbow', 6, '1-8', 21.4,
    'The body swivels, so the tube leaves in any direction.'],
  ['elbow', 8, '1-4', 25.9, 'For tight corners behind cylinders and blow guns.'],
]));

const tubing = family({
  category: 'hoses', unspsc: '40142002', unit: 'MTR', minimum: 5, step: 0.5,
  maker: 'Lufta Pneumatik', bulk: true,
  sku: (r) => `MO-PU-${r.size.replace(' × ', 'X').replace('.', '')}`,
  part: (r) => `LP-PUN-${r.size.replace(' × ', 'x')}-${r.colour.slice(0, 2).toUpperCase()}`,
  name: (r) => `Polyurethane tubing ${r.size} mm, ${r.colour}, by the metre`,
  text: (r) => `${r.use} Cut from the coil in steps of half a metre. Calibrated outside, resists `
      + `kinking and hydrolysis; not for hot water.`,
  facts: (r) => ({ 'Outside × inside ⌀': `${r.size} mm`, Colour: r.colour,
    'Pressure at 20 °C': '10 bar', 'Bending radius': r.bend, Material: 'polyurethane 98 Shore A' }),
  picture: (r) => [`tubing-${r.colour}`, draw.coil, { color: r.tint, label: r.size }],
}, table('size colour tint bend usd use', [
  ['4 × 2.5', 'yellow', tone.yellow, '12 mm', 0.3925, 'Pilot air and vacuum cups.'],
  ['6 × 4', 'blue', tone.blue, '20 mm', 0.6150, 'Feeds cylinders up to 40 mm bore.'],
  ['8 × 5.5', 'black', tone.oxide, '30 mm', 0.9480,
    'Carbon black makes it fit for daylight and outdoor machines.'],
]));

const hoses = family({ category: 'hoses' }, [
  { sku: 'MO-AH-10',
    name: 'Compressed-air hose 10 m with quick couplings, ⌀ 9 mm', unspsc: '40142002', unit: 'EA',
    maker: 'Lufta Pneumatik', part: 'LP-AH9-10', usd: 34.9,
    text: 'PVC hose with polyester braid, 20 bar, and a coupling and plug of the European 7.2 '
        + 'profile already fitted. Stays supple at −10 °C.',
    facts: { Length: '10 m', 'Inside ⌀': '9 mm', Pressure: '20 bar', Coupling: 'DN 7.2',
      Material: 'PVC, braided' },
    picture: ['air-hose', draw.hose, { color: tone.red, ends: tone.steel, label: '10 m' }] },
  { sku: 'MO-WH-25',
    name: 'Water hose ½", 25 m, five layers, for drinking water', unspsc: '40142000', unit: 'RO',
    maker: 'Aquilo Armature', part: 'AQ-WH13-25', usd: 58.5,
    text: 'Free of phthalates and fit for drinking water; the cross-woven layer does not twist. '
        + 'Bursting pressure 30 bar, couplings sold separately.',
    facts: { Length: '25 m', 'Inside ⌀': '13 mm (½")', 'Burst pressure': '30 bar', Layers: '5',
      Temperature: '−20 to +60 °C' },
    picture: ['water-hose', draw.hose, { color: tone.green, ends: tone.brass, label: '25 m' }] },
]);

const clips = family({
  category: 'hoses', unspsc: '40142600', unit: 'BX', maker: 'Aquilo Armature',
  sku: (r) => `MO-HC-${r.range}`, part: (r) => `AQ-W4-${r.range}`,
  name: (r) => `Worm-drive hose clip ${r.range.replace('-', '–')} mm, stainless W4, box of `
      + `${r.pack[0]}`,
  text: (r) => `${r.use} Band and screw of 1.4301; rolled edges spare the hose. Tighten with a 7 `
      + `mm nut driver to 5 Nm.`,
  facts: (r) => ({ Range: `${r.range.replace('-', '–')} mm`, 'Band width': '9 mm',
    Material: 'stainless steel W4', Standard: 'DIN 3017-1' }),
  picture: (r) => [`hose-clip-${r.range}`, draw.hoseClip,
    { scale: r.scale, label: r.range.replace('-', '–') }],
}, table('range scale pack usd use', [
  ['12-22', 0.8, [50, 'EA'], 28.9, 'For fuel lines and ½" water hose.'], ['20-32', 0.95, [50, 'EA'],
    32.4, 'For ¾" and 1" hose.'],
  ['32-50', 1.1, [25, 'EA'], 21.7, 'For coolers, dust extraction and 1½" suction hose.'],
]));

const pneumatics = [...family({
  category: 'pneumatics', unspsc: '27131700', unit: 'EA', maker: 'Lufta Pneumatik', lead: 6,
  sku: (r) => `MO-CY-${r.bore}-${r.travel}`,
  part: (r) => `LP-DNC-${r.bore}-${r.travel}-PPV`,
  name: (r) => `Pneumatic cylinder ISO 15552, bore ${r.bore} mm, stroke ${r.travel} mm, cushioned`,
  text: (r) => `${r.use} Double acting, with adjustable cushions and a magnet on the piston for `
      + `position sensors. Profile tube of anodised aluminium.`,
  facts: (r) => ({ Bore: `${r.bore} mm`, Stroke: `${r.travel} mm`, 'Force at 6 bar': r.force,
    Port: r.port, 'Rod thread': r.rod, Standard: 'ISO 15552' }),
  picture: (r) => [`pneumatic-cylinder-${r.bore}-${r.travel}`, draw.pneuCylinder,
    { bore: r.bore, travel: r.travel, label: `⌀ ${r.bore} × ${r.travel}` }],
}, table('bore travel force port rod usd use', [
  [32, 50, '483 N', 'G⅛', 'M10 × 1.25', 72.5, 'Stops, gates and small presses.'],
  [40, 100, '754 N', 'G¼', 'M12 × 1.25', 94, 'Pushers and lifting tables.'],
])), ...family({
  category: 'pneumatics', unspsc: '41112403', unit: 'EA', maker: 'Manora Messtechnik',
  sku: (r) => `MO-PG-${r.max}`, part: (r) => `MM63-${r.max}B`,
  name: (r) => `Pressure gauge 0–${r.max} bar, ⌀ 63 mm, G¼ bottom, class 1.6`,
  text: (r) => `${r.use} Bourdon tube of copper alloy in a glycerine-filled case, readable on `
      + `shaking machines. Red field from 75 % of the range.`,
  facts: (r) => ({ Range: `0–${r.max} bar`, 'Case ⌀': '63 mm', Connection: 'G¼ B, bottom',
    Accuracy: 'class 1.6', Protection: 'IP65' }),
  picture: (r) => [`gauge-${r.max}`, draw.gauge, { max: r.max }],
}, table('max usd use', [
  [10, 11.9, 'For compressed-air networks.'], [16, 12.4, 'For water boosters and garden pumps.'],
  [40, 13.8, 'For refrigeration and light hydraulics.'],
]))];

export default [...bearings, ...pillows, ...rings, ...shaftSeals, ...belts, ...ballValves,
  ...otherValves, ...fittings, ...tubing,
  ...hoses, ...clips, ...pneumatics];
