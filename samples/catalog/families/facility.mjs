import * as draw from '../drawings/facility.mjs';
import { tone } from '../drawings/kit.mjs';
import { tapeRoll } from '../drawings/adhesives.mjs';
import { family, table } from './family.mjs';

const cleaning = family({ category: 'cleaning', unit: 'EA', maker: 'Clearbrook Hygiene' }, [
  { sku: 'FC-GC-750',
    name: 'Glass cleaner, trigger spray 750 ml', unspsc: '47131824', part: 'CB-GLAS/750', usd: 3.9,
    bulk: true, text: 'Dries without streaks on windows, screens and chrome. No dye, no perfume; '
      + 'empty bottles are refilled from the canister.',
    facts: { Size: '750 ml', 'pH': '8.5', Label: 'EU Ecolabel', Perfume: 'none' },
    picture: ['glass-cleaner', draw.sprayBottle, { color: tone.sky, label: '750 ml' }] },
  { sku: 'FC-SD-750',
    name: 'Surface disinfectant, ready to use, spray 750 ml', unspsc: '47131803',
    part: 'CB-DES/750', usd: 8.4, bulk: true,
    text: 'Alcohol with amines works in one minute against enveloped viruses and in five against '
      + 'norovirus (EN 14476). For small surfaces only, away from flames.',
    facts: { Size: '750 ml', 'Contact time': '1–5 min', Standard: 'EN 13697, EN 14476',
    Hazard: 'H226, H319' },
    picture: ['disinfectant', draw.sprayBottle, { color: tone.purple, label: '750 ml' }] },
  { sku: 'FC-AP-5',
    name: 'All-purpose cleaner, concentrate, canister 5 l', unspsc: '47131805', part: 'CB-UNI/5',
    usd: 16.9, bulk: true,
    text: 'Half a cap for a bucket makes 1 000 l. For floors, tiles and lacquer; pH neutral, so '
      + 'hands and marble are spared.',
    facts: { Size: '5 l', Dosage: '5 ml/l', pH: '7', Label: 'EU Ecolabel' },
    picture: ['all-purpose-cleaner', draw.canister, { color: tone.green, label: '5 l' }] },
  { sku: 'FC-FC-10',
    name: 'Floor cleaner for machines, low foam, canister 10 l', unspsc: '47131801',
    part: 'CB-FLOOR/10', usd: 39.5,
    text: 'Removes rubber marks and oil in one pass of the scrubber-drier; keeps the squeegee '
      + 'supple. Not for linoleum: the alkali takes its colour out.',
    facts: { Size: '10 l', Dosage: '1–3 %', pH: '11', Foam: 'low' },
    picture: ['floor-cleaner', draw.canister, { color: tone.orange, body: tone.sky,
    label: '10 l' }] },
  { sku: 'FC-BR-40',
    name: 'Broom 40 cm, stiff bristles, with 140 cm handle', unspsc: '47131604', part: 'CB-BROOM40',
    usd: 18.9, text: 'PET bristles for concrete yards and workshops; the block is screwed to the '
      + 'handle, not just plugged. Hang it up, and the bristles stay straight.',
    facts: { Width: '40 cm', Bristles: 'PET, 0.5 mm', Handle: 'beech, 140 cm', Colour: 'red' },
    picture: ['broom', draw.broom, {}] },
  { sku: 'FC-MB-15',
    name: 'Mop set: bucket 15 l, wringer, cotton mop', unspsc: '47131618', unit: 'SET',
    part: 'CB-MOP15', usd: 29.5,
    text: 'Conical wringer presses the mop to hand-damp. Mop washable at 95 °C; spout for pouring '
      + 'without drips.',
    facts: { Volume: '15 l', Mop: 'cotton, 350 g', Handle: '150 cm', Wringer: 'conical' },
    picture: ['mop-bucket', draw.mopBucket, {}] },
  { sku: 'FC-SO-800',
    name: 'Soap dispenser 800 ml, lockable, with window', unspsc: '47131704', part: 'CB-DISP800',
    usd: 27.9, text: 'Press bar for elbows; key the same for all dispensers of a house. Screws and '
      + 'tape enclosed.',
    facts: { Volume: '800 ml', Material: 'ABS', Lock: 'key', Size: '205 × 110 × 95 mm' },
    picture: ['soap-dispenser', draw.dispenser, { color: tone.sky }] },
]);

const paper = family({ category: 'wipes-paper', maker: 'Papyra' }, [
  { sku: 'FC-WR-500',
    name: 'Industrial wiping roll, three ply, blue, 500 sheets 36 × 36 cm', unspsc: '47131502',
    unit: 'RO', part: 'PP-IND500', usd: 19.8, bulk: true,
    text: 'Takes up oil and water alike and does not fall apart when wrung out. For floor stand '
      + 'and wall holder.',
    facts: { Sheets: '500', Sheet: '36 × 36 cm', Plies: '3', Colour: 'blue' },
    picture: ['wiping-roll-blue', draw.paperRoll, { color: tone.sky }] },
  { sku: 'FC-TT-64',
    name: 'Toilet tissue, three ply, 250 sheets, pack of 64 rolls', unspsc: '14111704', unit: 'PK',
    pack: [64, 'RO'], part: 'PP-WC3/64', usd: 34.9, bulk: true,
    text: 'Recycled fibre, bright without bleach. Dissolves quickly, which plumbers of old '
      + 'buildings like.', facts: { Rolls: '64', Sheets: '250', Plies: '3', Label: 'Blue Angel' },
    picture: ['toilet-tissue', draw.paperRoll, { color: tone.white, wide: 70 }] },
  { sku: 'FC-HT-32',
    name: 'Folded hand towels, two ply, 25 × 23 cm, case of 3 200', unspsc: '14111703', unit: 'BX',
    pack: [3200, 'EA'], part: 'PP-HT2/32', usd: 38.5, bulk: true,
    text: 'Zigzag fold: the next sheet follows the last. For all usual dispensers; pure cellulose, '
      + 'safe for food.', facts: { Sheets: '3 200', Fold: 'ZZ', Plies: '2', Colour: 'white' },
    picture: ['hand-towels', draw.towelPack, { color: tone.white }] },
  ...table('colour tint', [['blue', tone.blue], ['pink', tone.pink]]).map((r) =>
      ({ sku: `FC-MF-${r.colour.slice(0, 2).toUpperCase()}`,
    part: `CB-MF/${r.colour[0].toUpperCase()}`, maker: 'Clearbrook Hygiene',
    name: `Microfibre cloth 40 × 40 cm, ${r.colour}, pack of 10`, unspsc: '47131502', unit: 'PK',
    pack: [10, 'EA'], usd: 9.9, bulk: true,
    text: `${r.colour === 'blue' ? 'Blue for desks and furniture' : 'Red or pink for lavatories'}, `
        + `by the usual four-colour code. Cleans with water alone, lasts 500 washes at 60 °C `
        + `without softener.`,
    facts: { Size: '40 × 40 cm', Colour: r.colour, Weight: '300 g/m²', Washing: '95 °C' },
    picture: [`microfibre-${r.colour}`, draw.cloth, { color: r.tint }] })),
  { sku: 'FC-AB-100',
    name: 'Absorbent pads, universal, grey, 40 × 50 cm, case of 100', unspsc: '47131901',
    unit: 'BX', pack: [100, 'EA'], maker: 'Clearbrook Hygiene', part: 'CB-ABS100', usd: 56,
    text: 'The case soaks up 80 l of oil, coolant or water. Perforated down the middle: tear off '
      + 'what the spill needs.',
    facts: { Size: '40 × 50 cm', Capacity: '80 l', Liquids: 'oil, water, coolant',
    Material: 'polypropylene' },
    picture: ['absorbent-pads', draw.absorbent, { color: tone.grey }] },
  { sku: 'FC-BB-120',
    name: 'Bin bags 120 l, LDPE 60 µm, blue, roll of 25', unspsc: '47121701', unit: 'RO',
    pack: [25, 'EA'], part: 'CB-BAG120', maker: 'Clearbrook Hygiene', usd: 5.9, bulk: true,
    text: 'Eighty per cent recycled film; the star-sealed bottom does not drip. Measures 70 × 110 '
      + 'cm.', facts: { Volume: '120 l', Thickness: '60 µm', Colour: 'blue', Recycled: '80 %' },
    picture: ['bin-bags', draw.bagRoll, { color: tone.blue, label: '120 l' }] },
  { sku: 'FC-PB-50',
    name: 'Waste bin 50 l with pedal and lid, grey', unspsc: '47121702', unit: 'EA',
    part: 'CB-BIN50', maker: 'Clearbrook Hygiene', usd: 42.5,
    text: 'Hands stay clean in kitchens and treatment rooms. Inner rim hides the bag; coloured '
      + 'lids tell waste apart.',
    facts: { Volume: '50 l', Material: 'polypropylene', Opening: 'pedal', Size: '41 × 40 × 60 cm' },
    picture: ['pedal-bin', draw.pedalBin, { color: tone.grey, label: '50 l' }] },
]);

const storage = [...family({
  category: 'storage-bins', unspsc: '24112000', unit: 'EA', maker: 'Stapelhaus', bulk: true,
  sku: (r) => `FC-SB-${r.no}${r.colour[0].toUpperCase()}`,
  part: (r) => `SH-LF${r.no}/${r.colour[0].toUpperCase()}`,
  name: (r) => `Storage bin size ${r.no}, ${r.colour}, open front, ${r.size} mm`,
  text: (r) => `${r.use} Stacks with itself and hangs on slotted panels. Polypropylene resists oil `
      + `and most acids, −20 °C to +90 °C.`,
  facts: (r) => ({ 'L × W × H': `${r.size} mm`, Colour: r.colour, Volume: r.volume, Load: r.load,
    Material: 'polypropylene' }),
  picture: (r) => [`bin-${r.no}-${r.colour}`, draw.bin, { color: r.tint, scale: r.k,
    label: `No. ${r.no}` }],
}, table('no colour tint size volume load k usd use', [
  [2, 'blue', tone.blue, '160 × 100 × 75', '0.9 l', '2 kg', 0.7, 1.45, 'For screws and terminals.'],
  [2, 'red', tone.red, '160 × 100 × 75', '0.9 l', '2 kg', 0.7, 1.45,
    'Red for rejects and blocked parts.'], [3, 'green', tone.green, '230 × 150 × 130', '3.6 l',
    '6 kg', 0.86, 2.95, 'For valves and fittings released by inspection.'],
  [3, 'yellow', tone.yellow, '230 × 150 × 130', '3.6 l', '6 kg', 0.86, 2.95, 'For two-bin kanban.'],
  [4, 'blue', tone.blue, '350 × 210 × 200', '11 l', '15 kg', 1, 6.4,
    'For castings and spray cans; a label holder clips on.'],
])), ...family({ category: 'storage-bins', unit: 'EA', maker: 'Stapelhaus', unspsc: '24112000' }, [
  { sku: 'FC-EB-64',
    name: 'Euro container 600 × 400 × 220 mm, closed, grey', part: 'SH-EB6422', usd: 14.9,
    bulk: true, text: 'Four fit a layer of the euro pallet. Ribbed base for roller conveyors, '
      + 'carries 40 kg, stacks to 400 kg.',
    facts: { Size: '600 × 400 × 220 mm', Volume: '42 l', Load: '40 kg', Material: 'polypropylene' },
    picture: ['euro-container-600', draw.euroBox, { color: tone.grey, label: '600 × 400' }] },
  { sku: 'FC-SH-90',
    name: 'Boltless shelving 1 800 × 900 × 400 mm, four levels, 175 kg', part: 'SH-R1890',
    unspsc: '24102004', usd: 74.5, lead: 4,
    text: 'Hammered together in ten minutes. Levels move in steps of 40 mm; chipboard decks, blue '
      + 'uprights.', facts: { 'H × W × D': '1 800 × 900 × 400 mm', Levels: '4',
    'Load per level': '175 kg', Finish: 'powder coated' },
    picture: ['shelving-900', draw.shelving, {}] },
])];

const moving = family({ category: 'handling', unit: 'EA', maker: 'Stapelhaus' }, [
  { sku: 'FC-PT-300',
    name: 'Platform trolley 300 kg, 850 × 500 mm, wood deck', unspsc: '24101500', part: 'SH-PT300',
    usd: 138, lead: 5,
    text: 'Two fixed and two braked swivel castors run quietly on 125 mm of grey rubber. Handle '
      + 'bolted, can be taken off for the van.',
    facts: { Load: '300 kg', Deck: '850 × 500 mm', Castors: '⌀ 125 mm',
    Brake: 'both swivel castors' }, picture: ['platform-trolley', draw.platformTrolley, {}] },
  { sku: 'FC-ST-200',
    name: 'Sack truck 200 kg, steel tube, pneumatic tyres', unspsc: '24101504', part: 'SH-ST200',
    usd: 84, lead: 4,
    text: 'Guards at the grips protect the knuckles in doorways. Air tyres of 260 mm climb kerbs '
      + 'and gravel.',
    facts: { Load: '200 kg', Height: '1 150 mm', Toe: '320 × 250 mm', Wheels: '⌀ 260 mm, air' },
    picture: ['sack-truck', draw.sackTruck, {}] },
  ...table('treads reach usd', [[3, '2.65 m', 79], [6, '3.35 m', 124]]).map((r) =>
      ({ sku: `FC-LA-${r.treads}`, part: `SH-SL${r.treads}`,
    name: `Step ladder, aluminium, ${r.treads} treads, platform with tray`, unspsc: '30191501',
    usd: r.usd, lead: 4, text: `Treads of 80 mm with rubber insets; working height ${r.reach}. `
      + `${r.treads > 4 ? 'The high frame gives hold at the knees.'
      : 'Light enough for one hand.'}`, facts: { Treads: String(r.treads),
    'Working height': r.reach, Load: '150 kg', Standard: 'EN 131' },
    picture: [`step-ladder-${r.treads}`, draw.ladder, { treads: r.treads }] })),
]);

const packing = family({ category: 'packaging', maker: 'Kartonage Lindqvist' }, [
  ...table('size long k usd use', [['300 × 215 × 140 mm', 300, 0.75, 15.8,
    'Single wall for parts and samples.'], ['400 × 300 × 250 mm', 400, 0.95, 29.5,
    'Double wall for tools and bottles up to 30 kg.']]).map((r) => ({ sku: `FC-CB-${r.long}`,
    part: `KL-0201/${r.long}`, name: `Folding box ${r.size}, brown, bundle of 25`,
    unspsc: '24121503', unit: 'PK', pack: [25, 'EA'], usd: r.usd, bulk: true,
    text: `${r.use} Recycled board without print; sizes follow the euro pallet.`,
    facts: { 'Inside size': r.size, Board: r.long > 350 ? 'BC double wall' : 'B single wall',
    Style: 'FEFCO 0201', Count: '25' }, picture: [`carton-${r.long}`, draw.carton,
    { scale: r.k, label: `${r.long} mm` }] })),
  { sku: 'FC-PK-50',
    name: 'Packing tape 50 mm × 66 m, PP, brown, low noise, pack of 6', unspsc: '31201517',
    unit: 'PK', pack: [6, 'RO'], maker: 'Klebeland', part: 'KL-PP50/6', usd: 11.9, bulk: true,
    text: 'Unwinds quietly; sticks to recycled board from 0 °C. Six rolls in a sleeve.',
    facts: { Width: '50 mm', Length: '66 m', Material: 'polypropylene', Colour: 'brown' },
    picture: ['packing-tape', tapeRoll, { color: tone.kraft, label: '50 mm', k: 0.86, wide: 80 }] },
  { sku: 'FC-SW-500',
    name: 'Stretch film 500 mm × 300 m, 17 µm, clear', unspsc: '24141501', unit: 'RO',
    part: 'KL-SF17', usd: 9.8, bulk: true,
    text: 'Stretches by 150 %, clings to itself only. One roll wraps about twelve pallets.',
    facts: { Width: '500 mm', Length: '300 m', Thickness: '17 µm', Stretch: '150 %' },
    picture: ['stretch-film', draw.filmRoll, { color: tone.sky }] },
  { sku: 'FC-BW-100',
    name: 'Bubble wrap 1 m × 100 m, ⌀ 10 mm bubbles', unspsc: '24141601', unit: 'RO',
    part: 'KL-BW100', usd: 34.5,
    text: 'Half recycled film of 75 µm; kind to varnish and glass. Please do not pop it before '
      + 'use.', facts: { Width: '1 m', Length: '100 m', Bubbles: '⌀ 10 mm', Recycled: '50 %' },
    picture: ['bubble-wrap', draw.filmRoll, { color: tone.glass, bubbles: true }] },
]);

export default [...cleaning, ...paper, ...storage, ...moving, ...packing];
