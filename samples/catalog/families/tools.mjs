import * as draw from '../drawings/tools.mjs';
import { tone } from '../drawings/kit.mjs';
import { family, table } from './family.mjs';

const maker = 'Ostheim Werkzeuge';

const drills = family({
  category: 'drilling', unspsc: '27112800', unit: (r) => (r.dia < 5 ? 'PK' : 'EA'), maker,
  bulk: true,
  pack: (r) => (r.dia < 5 ? [10, 'EA'] : [1, '']),
  sku: (r) => `TL-DR-${String(r.dia * 10).padStart(3, '0')}`,
  part: (r) => `OW-338Co-${r.dia.toFixed(1)}`,
  name: (r) => `Twist drill DIN 338 HSS-Co ⌀ ${r.dia.toFixed(1)} mm${r.dia < 5 ? ', pack of 10'
      : ''}`,
  text: (r) => `${r.use} The 5 % cobalt steel keeps its edge in stainless up to 1 000 N/mm²; 135° `
      + `split point centres by itself. Run at about ${r.rpm} rpm in A2 and cool with cutting oil.`,
  facts: (r) => ({ Diameter: `${r.dia.toFixed(1)} mm`, 'Flute length': `${r.flute} mm`,
    'Total length': `${r.total} mm`, Material: 'HSS-E Co5',
    Point: '135°, split', Standard: 'DIN 338' }),
  picture: (r) => [`twist-drill-${r.dia * 10}`, draw.twistDrill, { dia: r.dia, color: tone.brass }],
}, table('dia flute total rpm usd use', [
  [2, 24, 49, '1 900', 11.8, 'For rivet and split-pin holes.'], 
  [4, 43, 75, '950', 17.2, 'Pilot for taps and self-cutting screws.'], [5, 52, 86, '760', 2.95,
    'Core hole for M6 threads.'],
  [6, 57, 93, '640', 3.6, 'Clearance for M5 screws and dowel holes.'], [8, 75, 117, '480', 6.4,
    'Clearance for M8 in soft steel; shank ⌀ 8 mm.'],
  [10, 87, 133, '380', 9.9, 'Through holes for M10 bolts. Pre-drill with 4 mm.'],
]));

const masonry = family({
  category: 'drilling', unspsc: '27112800', unit: 'EA', maker, sku: (r) => `TL-MD-${r.dia}`,
  part: (r) => `OW-SDS4-${r.dia}x${r.long}`,
  name: (r) => `Hammer drill bit SDS-plus ⌀ ${r.dia} × ${r.long} mm, four cutting edges`,
  text: (r) => `${r.use} A solid carbide head with four edges does not jam on rebar and makes a `
      + `round hole, as anchors require. PGM certified.`,
  facts: (r) => ({ Diameter: `${r.dia} mm`, 'Working length': `${r.long - 60} mm`,
    Shank: 'SDS-plus', Tip: 'carbide, four edges', Mark: 'PGM' }),
  picture: (r) => [`hammer-drill-${r.dia}`, draw.twistDrill, { dia: r.dia, color: tone.steel,
    carbide: true, label: `⌀ ${r.dia} mm` }],
}, table('dia long usd use', [[6, 160, 6.2, 'For 6 mm plugs.'],
  [8, 160, 6.9, 'For 8 mm plugs and M8 wedge anchors.'],
  [10, 210, 8.8, 'For M10 wedge anchors; reaches through plaster.']]));

const saws = family({
  category: 'drilling', unspsc: '27112800', unit: 'EA', maker, sku: (r) => `TL-HS-${r.dia}`,
  part: (r) => `OW-BIM${r.dia}`,
  name: (r) => `Hole saw bi-metal ⌀ ${r.dia} mm with arbor and centre drill`,
  text: (r) => `${r.use} Cutting depth 38 mm in steel, wood and plastic. Slots in the side let you `
      + `lever the core out.`,
  facts: (r) => ({ Diameter: `${r.dia} mm`, 'Cutting depth': '38 mm',
    Teeth: 'HSS bi-metal, 4/6 per inch', Shank: 'hexagon 9.5 mm' }),
  picture: (r) => [`hole-saw-${r.dia}`, draw.holeSaw, { dia: r.dia, label: `⌀ ${r.dia} mm` }],
}, table('dia usd use', [[22, 14.5, 'For M20 glands and push buttons of 22.5 mm.'],
  [35, 17.9, 'For concealed hinges and taps.'], [68, 26.4, 'For flush boxes and downlights.']]));

const drillSets = family({ category: 'drilling', unspsc: '27112800', maker }, [
  { sku: 'TL-DS-25',
    name: 'Twist drill set HSS-Co 1.0–13.0 mm, 25 pieces in a steel case', unit: 'SET',
    part: 'OW-338Co-25S', usd: 94.5, lead: 3,
    text: 'Every half millimetre from 1.0 to 13.0 mm, each in a numbered hole of the folding case. '
        + 'For toolrooms which drill stainless steel.',
    facts: { Pieces: '25', Range: '1.0–13.0 mm, steps of 0.5', Material: 'HSS-E Co5',
      Case: 'steel, folding', Standard: 'DIN 338' }, picture: ['drill-set', draw.drillSet, {}] },
  { sku: 'TL-SD-30',
    name: 'Step drill 4–30 mm, titanium nitride, spiral flute', unit: 'EA', part: 'OW-STEP430',
    usd: 38.9,
    text: 'One tool for 14 diameters in sheet up to 4 mm: cabinets, cable trays, ducts. The spiral '
        + 'flute cuts softly, without chatter or a burr.',
    facts: { Range: '4–30 mm in 2 mm steps', 'Step height': '4 mm', Coating: 'TiN',
      Shank: '10 mm, three flats' }, picture: ['step-drill', draw.stepDrill, {}] },
]);

const sockets = family({
  category: 'sockets-wrenches', unspsc: '27111703', unit: 'EA', maker: 'Keystone & Rowe',
  sku: (r) => `TL-SO-${r.size}`, part: (r) => `KR-12.7/6-${r.size}`,
  name: (r) => `Hexagon socket ½" drive, ${r.size} mm`, bulk: true,
  text: (r) => `${r.use} Chrome vanadium steel with a matt chrome finish; the profile presses on `
      + `the flanks, not on the corners.`,
  facts: (r) => ({ Size: `${r.size} mm`, Drive: '½" (12.7 mm)', Length: '38 mm',
    Material: 'chrome vanadium', Standard: 'DIN 3124' }),
  picture: (r) => [`socket-${r.size}`, draw.socket, { size: r.size }],
}, table('size usd use', [[10, 4.2, 'For M6 bolts.'],
  [13, 4.4, 'For M8 bolts, the socket that gets lost first.'],
  [17, 4.9, 'For M10 bolts to the older DIN 933; ISO heads take 16 mm.'],
  [19, 5.3, 'For wheel nuts, and for M12 bolts to the older DIN 933.']]));

const wrenches = family({
  category: 'sockets-wrenches', unspsc: '27111700', unit: 'EA', maker: 'Keystone & Rowe',
  sku: (r) => `TL-CW-${r.size}`, part: (r) => `KR-7B-${r.size}`,
  name: (r) => `Combination wrench ${r.size} mm, 15° offset`,
  text: (r) => `${r.use} Same size at both ends; the ring is offset by 15° to clear neighbouring `
      + `screws. Drop forged, hardened to 44 HRC.`,
  facts: (r) => ({ Size: `${r.size} mm`, Length: `${r.long} mm`, Material: 'chrome vanadium',
    Finish: 'chromed', Standard: 'ISO 7738' }),
  picture: (r) => [`wrench-${r.size}`, draw.comboWrench, { size: r.size }],
}, table('size long usd use', [[10, 140, 6.1, 'For M6.'], [13, 170, 7.4, 'For M8.'],
  [16, 200, 9.6, 'For M10 bolts to ISO 4017.']]));

const otherWrenches = family({ category: 'sockets-wrenches', unit: 'EA', maker: 'Keystone & Rowe' },
  [
  { sku: 'TL-TW-200',
    name: 'Torque wrench ½" drive, 40–200 Nm, reversible ratchet', unspsc: '27111700',
    part: 'KR-TQ200', usd: 118, lead: 3,
    text: 'Clicks clearly when the set torque is reached, within ±4 %. Comes with a calibration '
        + 'certificate to ISO 6789-2; recalibrate after 5 000 operations.',
    facts: { Range: '40–200 Nm', Drive: '½"', Accuracy: '±4 %', Scale: '1 Nm', Length: '495 mm',
      Certificate: 'ISO 6789-2' }, picture: ['torque-wrench', draw.torqueWrench, {}] },
  { sku: 'TL-AW-10',
    name: 'Adjustable wrench 10", jaw up to 34 mm', unspsc: '27111707', part: 'KR-ADJ10', usd: 21.5,
    text: 'Thin jaws with a millimetre scale and a worm without backlash. The dipped handle keeps '
        + 'cold off the hand.',
    facts: { Length: '255 mm (10")', 'Jaw opening': '34 mm', Material: 'chrome vanadium',
      Handle: 'dipped' }, picture: ['adjustable-wrench', draw.adjustableWrench, {}] },
  { sku: 'TL-HK-9',
    name: 'Hexagon key set 1.5–10 mm, 9 pieces, ball end', unit: 'SET', unspsc: '27111710',
    part: 'KR-HKB9', usd: 19.8, bulk: true,
    text: 'The ball end turns screws at up to 25° to their axis; the short arm breaks them loose. '
        + 'Held in a two-part clip, one key at a time.',
    facts: { Pieces: '9', Sizes: '1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 mm', Material: 'S2 tool steel',
      Tip: 'ball end on the long arm' }, picture: ['hex-keys', draw.hexKeys, {}] },
]);

const drivers = family({
  category: 'screwdrivers', unspsc: '27111701', unit: 'EA', maker: 'Keystone & Rowe', bulk: true,
  sku: (r) => `TL-SC-${r.code}`, part: (r) => `KR-D${r.code}`,
  name: (r) => `Screwdriver ${r.what}, blade ${r.long} mm${r.vde ? ', insulated to 1 000 V' : ''}`,
  text: (r) => r.use,
  facts: (r) => ({ Tip: r.what, Blade: `${r.long} mm`, Handle: 'two-component', Insulated: r.vde
      ? '1 000 V AC, IEC 60900' : 'no', Material: 'molybdenum vanadium' }),
  picture: (r) => [`screwdriver-${r.code.toLowerCase()}`, draw.screwdriver,
    { tip: r.tip, color: r.color, insulated: r.vde }],
}, table('code what tip long color vde usd use', [
  ['SL55', 'slotted 5.5 mm', 'slot', 125, tone.blue, false, 6.4,
    'For terminal and carburettor screws. The blackened tip is ground exactly parallel, so that it '
      + 'does not climb out.'],
  ['PH1', 'Phillips PH1', 'ph', 80, tone.green, false, 5.9,
    'For hinges, plugs and housings with M3 screws. Hexagon under the handle takes a 10 mm '
      + 'wrench.'],
  ['PH2V', 'Phillips PH2', 'ph', 100, tone.red, true, 9.8,
    'Each piece tested at 10 000 V. For live work by trained electricians; blade insulation is '
      + 'moulded on, not slipped over.'],
  ['TX20', 'Torx TX20', 'torx', 100, tone.orange, false, 7.2,
    'For body panels, hard-drive cages and terrace screws. Six lobes pass the torque without '
      + 'pressing you out.'],
]));

const pliers = family({ category: 'pliers-cutters', unspsc: '27112100', unit: 'EA', maker }, [
  { sku: 'TL-PL-COM', name: 'Combination pliers 180 mm', part: 'OW-KOM180', usd: 23.4, bulk: true,
    text: 'Grips flat and round stock and cuts piano wire of 2 mm near the joint. Edges induction '
        + 'hardened to 62 HRC.',
    facts: { Length: '180 mm', 'Cuts hard wire': '⌀ 2.0 mm', 'Cuts copper cable': '⌀ 12 mm',
      Handles: 'dipped, red' },
    picture: ['pliers-combination', draw.pliers, { jaw: 'combination', color: tone.red }] },
  { sku: 'TL-PL-CUT', name: 'Diagonal cutter 160 mm', part: 'OW-SEI160', usd: 24.8,
    text: 'Clean cuts on cable ties, copper and soft wire. The joint is forged in and needs no '
        + 'adjusting.',
    facts: { Length: '160 mm', 'Cuts medium wire': '⌀ 3.0 mm', 'Cuts hard wire': '⌀ 2.0 mm',
      Handles: 'dipped, blue' },
    picture: ['pliers-cutter', draw.pliers, { jaw: 'cutter', color: tone.blue }] },
  { sku: 'TL-PL-NEE',
    name: 'Long-nose pliers 200 mm with cutter', unspsc: '27112108', part: 'OW-RAD200', usd: 26.1,
    text: 'Slim jaws of 73 mm reach into switchboards and engine bays; serrated half way, smooth '
        + 'at the tip. The cutter sits close to the joint, for little effort.',
    facts: { Length: '200 mm', 'Jaw length': '73 mm', 'Cuts medium wire': '⌀ 3.2 mm',
      Handles: 'dipped, green' },
    picture: ['pliers-needle', draw.pliers, { jaw: 'needle', color: tone.green }] },
  { sku: 'TL-PL-WPP',
    name: 'Water pump pliers 250 mm, up to 2" pipes', part: 'OW-WPZ250', usd: 29.9,
    text: 'Push button sets 25 positions directly on the workpiece. Self-locking on pipes and '
        + 'nuts, so the hand does not slip.',
    facts: { Length: '250 mm', Capacity: 'pipes to 2", nuts to 46 mm', Positions: '25',
      Handles: 'dipped, red' }, picture: ['pliers-water-pump', draw.waterPump, {}] },
  { sku: 'TL-KN-18',
    name: 'Utility knife 18 mm, snap-off blade, metal guide', unspsc: '27111503', part: 'OW-CUT18',
    usd: 7.6, bulk: true,
    text: 'The blade locks at every segment and three spares wait in the handle. Take one at a '
        + 'time; the snapper is in the end cap.',
    facts: { Blade: '18 mm, snap-off', Body: 'ABS with steel guide', 'Spare blades': '3',
      Lock: 'automatic' }, picture: ['utility-knife', draw.knife, {}] },
  { sku: 'TL-HA-500',
    name: 'Machinist’s hammer 500 g, hickory handle', unspsc: '27111602', part: 'OW-DIN1041-500',
    usd: 18.9,
    text: 'Head forged to DIN 1041, faces hardened but the eye left tough. Handle of hickory, 320 '
        + 'mm, with a steel protecting sleeve.',
    facts: { 'Head weight': '500 g', Handle: 'hickory, 320 mm', Standard: 'DIN 1041',
      Faces: 'square and cross pein' }, picture: ['hammer', draw.hammer, {}] },
  { sku: 'TL-SA-300',
    name: 'Hacksaw frame 300 mm with bi-metal blade, 24 teeth', unspsc: '27111508',
    part: 'OW-MBS300', usd: 27.5,
    text: 'Tensions the blade to 1 000 N with a quarter turn; the blade can be set at 45° for '
        + 'flush cuts. Spare blades lie in the frame tube.',
    facts: { 'Blade length': '300 mm', Teeth: '24 per inch', Frame: 'steel tube',
      Tension: '1 000 N' }, picture: ['hacksaw', draw.hacksaw, {}] },
]);

const measuring = family({ category: 'measuring', unit: 'EA', maker: 'Manora Messtechnik' }, [
  { sku: 'TL-CA-150',
    name: 'Digital calliper 150 mm, 0.01 mm, IP67', unspsc: '41111621', part: 'MM-DC150/67',
    usd: 89, lead: 2,
    text: 'Measures outside, inside, depth and steps; wipes itself clean and works wet with '
        + 'coolant. Switches between mm and inch, holds its zero for years.',
    facts: { Range: '0–150 mm (6")', Resolution: '0.01 mm', Accuracy: '±0.02 mm',
      Protection: 'IP67', Battery: 'CR2032' }, picture: ['calliper', draw.caliper, {}] },
  { sku: 'TL-MI-25',
    name: 'Outside micrometer 0–25 mm, 0.01 mm', unspsc: '41111600', part: 'MM-MI25', usd: 46.5,
    text: 'Carbide faces lapped flat to 0.6 µm and a ratchet for an even 5–10 N. The insulated '
        + 'frame keeps the warmth of the hand away.',
    facts: { Range: '0–25 mm', Graduation: '0.01 mm', Flatness: '0.6 µm', Standard: 'DIN 863-1' },
    picture: ['micrometer', draw.micrometer, {}] },
  { sku: 'TL-TM-5',
    name: 'Tape measure 5 m, class II, magnetic hook', unspsc: '27111801', part: 'MM-T5', usd: 9.4,
    bulk: true,
    text: 'Nylon-coated blade of 19 mm which stands out 2.1 m on its own. EC class II, so readings '
        + 'count in a bill.',
    facts: { Length: '5 m', 'Blade width': '19 mm', Class: 'EC II', Hook: 'magnetic' },
    picture: ['tape-5', draw.tapeMeasure, { metres: 5, color: tone.yellow }] },
  { sku: 'TL-TM-8',
    name: 'Tape measure 8 m, class II, magnetic hook', unspsc: '27111801', part: 'MM-T8', usd: 14.2,
    bulk: true,
    text: 'The long tape for rooms and formwork: blade of 25 mm printed on both sides, with brake '
        + 'and belt clip. Stands out 2.7 m on its own.',
    facts: { Length: '8 m', 'Blade width': '25 mm', Class: 'EC II', Hook: 'magnetic' },
    picture: ['tape-8', draw.tapeMeasure, { metres: 8, color: tone.teal }] },
  { sku: 'TL-LV-60',
    name: 'Spirit level 60 cm, three vials, milled faces', unspsc: '41111600', part: 'MM-L60',
    usd: 32.8,
    text: 'Accurate to 0.5 mm/m upright and overhead. The box profile takes a hammer blow; end '
        + 'caps come off for marking into corners.',
    facts: { Length: '60 cm', Accuracy: '0.5 mm/m', Vials: '3', Profile: 'aluminium box' },
    picture: ['spirit-level', draw.level, {}] },
  { sku: 'TL-RU-30',
    name: 'Steel rule 30 cm, flexible, etched scale', unspsc: '41111604', part: 'MM-R300', usd: 4.9,
    bulk: true,
    text: 'Stainless rule with a photo-etched scale that does not wear off and starts at the very '
        + 'edge. EC class I.',
    facts: { Length: '300 mm', Thickness: '0.5 mm', Graduation: '½ mm and 1 mm', Class: 'EC I' },
    picture: ['steel-rule', draw.steelRule, {}] },
]);

const abrasives = [...family({
  category: 'abrasives', unspsc: '31191501', unit: 'PK', pack: [50, 'EA'],
  maker: 'Schleifer & Calm', bulk: true, sku: (r) => `TL-SP-${r.grit}`,
  part: (r) => `SC-K${r.grit}`,
  name: (r) => `Abrasive paper P${r.grit}, 230 × 280 mm, pack of 50`,
  text: (r) => `${r.use} ${r.wet ? 'Silicon carbide on latex paper, for wet and dry sanding.'
      : 'Aluminium oxide on paper of 120 g/m², clog resistant.'}`,
  facts: (r) => ({ Grit: `P${r.grit}`, 'Sheet size': '230 × 280 mm', Grain: r.wet
      ? 'silicon carbide' : 'aluminium oxide', Use: r.wet ? 'wet and dry' : 'dry',
    Standard: 'FEPA P' }),
  picture: (r) => [`sandpaper-${r.grit}`, draw.sandpaper, { grit: r.grit, color: r.color }],
}, table('grit wet color usd use', [
  [80, false, tone.brown, 27.5, 'Takes off old paint and saw marks.'], [120, false, tone.amber,
    25.9, 'For bare wood before the first coat.'],
 [400, true, tone.oxide, 31.2, 'For metal, gel coat and primer before the finish.'],
])), ...family({
  category: 'abrasives', unit: 'BX', pack: [25, 'EA'], maker: 'Schleifer & Calm',
  unspsc: '31191600', sku: (r) => `TL-CD-${r.dia}`, part: (r) => `SC-A60-${r.dia}/${r.thick}`,
  name: (r) => `Cut-off wheel ⌀ ${r.dia} × ${r.thick.toFixed(1)} mm, steel and stainless, box of `
      + `25`,
  text: (r) => `${r.use} Free of iron, chlorine and sulphur, so stainless steel does not rust at `
      + `the cut. Do not use after the date on the ring.`,
  facts: (r) => ({ Diameter: `${r.dia} mm`, Thickness: `${r.thick.toFixed(1)} mm`, Bore: '22.23 mm',
    'Speed limit': r.speed, Standard: 'EN 12413' }),
  picture: (r) => [`cut-off-wheel-${r.dia}`, draw.cutDisc, { dia: r.dia }],
}, table('dia thick speed usd use', [
  [125, 1, '12 250 rpm', 31.9, 'Thin wheel for quick cuts with little burr in tube and sheet.'],
  [230, 1.9, '6 650 rpm', 69.5, 'For profiles and rebar on the large grinder.'],
])), ...family({
  category: 'abrasives', unspsc: '31191506', unit: 'BX', pack: [10, 'EA'],
  maker: 'Schleifer & Calm', sku: (r) => `TL-FD-${r.grit}`, part: (r) => `SC-FZ125-${r.grit}`,
  name: (r) => `Flap disc ⌀ 125 mm, zirconia P${r.grit}, box of 10`,
  text: (r) => `${r.use} Grinds and finishes in one pass and stays cool; the glass-fibre plate is `
      + `flexible at its edge.`,
  facts: (r) => ({ Diameter: '125 mm', Grit: `P${r.grit}`, Grain: 'zirconia alumina',
    'Speed limit': '12 200 rpm', Standard: 'EN 13743' }),
  picture: (r) => [`flap-disc-${r.grit}`, draw.flapDisc, { grit: r.grit, color: r.grit < 70
      ? tone.blue : tone.teal }],
}, table('grit usd use', [[60, 36.4, 'For weld seams and edges.'],
  [80, 36.4, 'For smoothing stainless railings before brushing.']]))];

const power = family({ category: 'drilling', unit: 'EA', maker }, [
  { sku: 'TL-CD-18',
    name: 'Cordless drill driver 18 V, 60 Nm, two batteries 2.0 Ah, case', unspsc: '27112703',
    part: 'OW-AS18/2', usd: 189, lead: 3,
    text: 'Brushless motor with two gears and a 13 mm metal chuck. Electronic brake stops at the '
        + 'set one of 21 torque steps; LED lights the work for 10 s after release. Charger takes '
        + '35 minutes. The batteries fit every 18 V machine of this maker since 2016, from the '
        + 'lawn trimmer to the heat gun, and show their charge by four lights. The case has room '
        + 'for two more batteries and a set of bits; belt hook and side handle are enclosed.',
    facts: { Voltage: '18 V', Torque: '60 Nm', Chuck: '13 mm', Batteries: '2 × 2.0 Ah Li-ion',
      Weight: '1.6 kg', 'No-load speed': '0–500 / 0–1 900 rpm' },
    picture: ['cordless-drill', draw.cordlessDrill, {}] },
  { sku: 'TL-AG-125',
    name: 'Angle grinder 125 mm, 1 100 W, restart protection', unspsc: '27112700', part: 'OW-WS125',
    usd: 112, lead: 3,
    text: 'Slim grip of 62 mm circumference and a guard which turns without a key. Will not start '
        + 'by itself after a power cut.',
    facts: { Power: '1 100 W', 'Disc ⌀': '125 mm', Speed: '11 500 rpm', Thread: 'M14',
      Weight: '2.1 kg', Vibration: '6.5 m/s²' }, picture: ['angle-grinder', draw.grinder, {}] },
]);

export default [...drills, ...masonry, ...saws, ...drillSets, ...sockets, ...wrenches,
  ...otherWrenches, ...drivers, ...pliers, ...measuring, ...abrasives, ...power];
