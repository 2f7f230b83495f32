import * as draw from '../drawings/safety.mjs';
import { tone } from '../drawings/kit.mjs';
import { family, one, table } from './family.mjs';

const maker = 'Wardwell Safety';

const nitrile = {
  blue: 'Thin film of 0.08 mm with rough finger tips; fit for food and for splashes of chemicals '
    + '(EN ISO 374-1 type B).',
  black: 'Film of 0.13 mm with diamond grip for oily parts; tears late and hides dirt.',
};
const gloves = [...family({
  category: 'gloves', unspsc: '46181504', unit: 'BX', pack: [100, 'EA'], maker: 'Halvor Handvern',
  bulk: true, sku: (r) => `SF-NG-${r.colour === 'blue' ? 'BL' : 'BK'}-${r.size}`,
  part: (r) => `HH-N${r.colour === 'blue' ? 35 : 55}-${r.size}`,
  name: (r) => `Nitrile gloves, ${r.colour}, powder free, size ${r.size}, box of 100`,
  text: (r) => `${r.use} ${nitrile[r.colour]} Free of latex.`,
  facts: (r) => ({ Size: `${r.size} (${r.no})`, Colour: r.colour, Material: 'nitrile',
    Thickness: r.colour === 'blue' ? '0.08 mm' : '0.13 mm', Standard: 'EN ISO 374-1, EN 455',
    AQL: '1.5' }),
  picture: (r) => [`nitrile-gloves-${r.colour}`, draw.gloveBox, { color: r.colour === 'blue'
      ? tone.blue : tone.oxide }],
}, table('colour size no usd use', [
  ['blue', 'S', '6–7', 9.8, 'For hands of 18 cm girth.'], ['blue', 'M', '7–8', 9.8,
    'The size which fits most hands.'], ['blue', 'L', '8–9', 9.8, 'For hands of 22 cm girth.'],
  ['blue', 'XL', '9–10', 10.2, 'Long cuff of 245 mm; a box holds 90 in this size.'],
  ['black', 'L', '8–9', 14.9, 'For mechanics and printers.'],
]).map((r) => (r.size === 'XL' && r.colour === 'blue' ? { ...r, pack: [90, 'EA'],
  name: 'Nitrile gloves, blue, powder free, size XL, box of 90' } : r))), ...family({
  category: 'gloves', unspsc: '46181536', unit: 'PR', maker: 'Halvor Handvern', step: 6, minimum: 6,
  bulk: true, sku: (r) => `SF-CG-${r.no}`, part: (r) => `HH-CUT/D-${r.no}`,
  name: (r) => `Cut-resistant gloves, level D, PU palm, size ${r.no}`,
  text: (r) => `${r.use} Knitted of HPPE and steel-free fibre, 15 gauge; palm coated with `
      + `water-based polyurethane. Washable at 40 °C, sold in sixes.`,
  facts: (r) => ({ Size: String(r.no), 'Cut level': 'D (EN ISO 13997)', 'EN 388': '4X42D',
    Coating: 'PU, grey', Touchscreen: 'yes' }),
  picture: () => ['cut-gloves', draw.workGlove, { palm: tone.oxide, back: tone.pale,
    cuff: tone.grey }],
}, table('no usd use', [[9, 8.9, 'For assembly of sharp parts.'],
  [10, 8.9, 'For recycling and sorting.']])), ...family({
  category: 'gloves', unit: 'PR', maker: 'Halvor Handvern' }, [
  { sku: 'SF-LG-10',
    name: 'Driver gloves, grain leather, yellow, size 10', unspsc: '46181504', part: 'HH-DRV/10',
    usd: 11.4, bulk: true,
    text: 'Soft cowhide that shapes itself to the hand; elastic at the wrist. Dry handling of '
      + 'timber and stone.',
    facts: { Size: '10', Material: 'cow grain leather', 'EN 388': '2122X', Colour: 'yellow' },
    picture: ['driver-gloves', draw.workGlove, { palm: tone.skin, back: tone.yellow,
    cuff: tone.brown }] },
  ...table('no usd', [[9, 7.9], [10, 7.9]]).map((r) =>
      ({ sku: `SF-GG-${r.no}`, part: `HH-CHEM/A-${r.no}`,
    name: `Chemical gauntlet, nitrile, green, 33 cm, size ${r.no}`, unspsc: '46181541', usd: r.usd,
    bulk: true, text: `Flock lined, 0.38 mm, with raised profile for wet jars. Size ${r.no} for `
      + `${r.no === 9 ? 'most hands' : 'large hands or a cotton liner beneath'}; type A against `
      + `methanol, n-heptane, caustic soda and three more.`,
    facts: { Size: String(r.no), Length: '33 cm', Thickness: '0.38 mm',
      Standard: 'EN ISO 374-1 type A (AJKLOT)', Colour: 'green' },
    picture: ['chemical-gauntlet', draw.gauntlet, { color: tone.green }] })),
])];

const eyes = [...family({
  category: 'head-eye-protection', unspsc: '46181802', unit: 'EA', maker, bulk: true,
  sku: (r) => `SF-SP-${r.code}`, part: (r) => `WS-LITE/${r.code}`,
  name: (r) => `Safety spectacles, ${r.lens} lens, wraparound`,
  text: (r) => `${r.use} Weighs 26 g, hard coated outside and anti-fog inside (K and N). Arms of `
      + `soft TPE do not press under ear muffs.`,
  facts: (r) => ({ Lens: r.lens, Mark: r.mark, Coating: 'K and N', Weight: '26 g',
    Standard: 'EN 166, EN 170' }),
  picture: (r) => [`spectacles-${r.code.toLowerCase()}`, draw.spectacles,
    { lens: r.tint, frame: r.frame }],
}, table('code lens mark tint frame usd use', [['CL', 'clear', '2C-1.2 1 FT KN', '#dceff6',
  tone.navy, 6.9, 'For workshop and laboratory.'], ['GY', 'grey', '5-2.5 1 FT KN', tone.oxide,
  tone.black, 7.4, 'For bright sun; not for driving at dusk.'], ['YE', 'yellow', '2C-1.2 1 FT KN',
  tone.yellow, tone.black, 7.4, 'Raises contrast in fog and poor light.']])),
...family({ category: 'head-eye-protection', unit: 'EA', maker }, [
  { sku: 'SF-GO-1',
    name: 'Safety goggles, indirect vents, acetate lens, over glasses', unspsc: '46181804',
    part: 'WS-VIEW/A', usd: 14.9,
    text: 'Wide enough for prescription glasses. Acetate resists solvents better than '
      + 'polycarbonate; mark 3 for droplets, 4 for dust.',
    facts: { Lens: 'acetate, clear', Mark: '2C-1.2 1 BT 3 4 N', Vents: 'indirect',
    Standard: 'EN 166' }, picture: ['goggles', draw.goggles, {}] },
  { sku: 'SF-FS-1',
    name: 'Face shield with browguard, polycarbonate 200 mm', unspsc: '46181703',
    part: 'WS-VISOR/20', usd: 27.5,
    text: 'Covers chin and temples and tilts up in two clicks. Electric arc GS-ET-29 class 1; '
      + 'visor replaceable without tools.',
    facts: { Visor: 'polycarbonate, 200 mm', Mark: '2C-1.2 1 BT 8 9 3',
    Headband: 'ratchet 52–64 cm', Standard: 'EN 166' },
    picture: ['face-shield', draw.faceShield, {}] },
  { sku: 'SF-EW-500',
    name: 'Eyewash bottle 500 ml, sterile saline 0.9 %', unspsc: '46181810', part: 'WS-EYE500',
    usd: 18.9, text: 'First help until the fixed shower is reached: five minutes of flow. Sterile '
      + 'for three years unopened; the cap breaks with a quarter turn.',
    facts: { Volume: '500 ml', Content: 'NaCl 0.9 %, sterile', 'Shelf life': '3 years',
    Standard: 'EN 15154-4' }, picture: ['eyewash', draw.eyewash, {}] },
])];

const ears = family({ category: 'hearing-respiratory', unit: 'EA', maker }, [
  { sku: 'SF-EP-200',
    name: 'Ear plugs, foam, SNR 37 dB, dispenser box of 200 pairs', unspsc: '46181901', unit: 'BX',
    pack: [200, 'PR'], part: 'WS-PLUG/200', usd: 34.9, bulk: true,
    text: 'Roll, insert, hold for 20 seconds. Soft PU foam for narrow canals as well; wrapped in '
      + 'pairs.', facts: { SNR: '37 dB', 'H / M / L': '36 / 35 / 34 dB', Material: 'PU foam',
    Standard: 'EN 352-2' }, picture: ['ear-plugs', draw.earPlugs, {}] },
  ...table('colour tint snr usd use',
    [['yellow', tone.yellow, 27, 16.5, 'For saws and lawn mowers.'], ['red', tone.red, 33, 28.9,
    'For presses and jackhammers up to 105 dB(A).']]).map((r) =>
      ({ sku: `SF-EM-${r.snr}`, part: `WS-MUFF/${r.snr}`,
    name: `Ear muffs SNR ${r.snr} dB, ${r.colour}, padded headband`, unspsc: '46181902', usd: r.usd,
    text: `${r.use} Height set on both sides with one hand; hygiene kits keep them fresh.`,
    facts: { SNR: `${r.snr} dB`, Colour: r.colour, Weight: r.snr > 30 ? '285 g' : '190 g',
      Standard: 'EN 352-1' },
    picture: [`ear-muffs-${r.colour}`, draw.earMuffs, { color: r.tint }] })),
]);

const breath = family({ category: 'hearing-respiratory', maker }, [
  { sku: 'SF-FF-2',
    name: 'Respirator FFP2 NR D, moulded, no valve, box of 20', unspsc: '46182001', unit: 'BX',
    pack: [20, 'EA'], part: 'WS-FFP2/20', usd: 24.5, bulk: true,
    text: 'Against fine dust, fume and aerosols up to ten times the limit value. For one shift; '
      + 'soft nose seal, no metal on the skin.',
    facts: { Class: 'FFP2 NR D', Valve: 'no', Limit: '10 × OEL', Standard: 'EN 149' },
    picture: ['ffp2-mask', draw.ffpMask, {}] },
  { sku: 'SF-FF-3',
    name: 'Respirator FFP3 R D with exhalation valve, box of 10', unspsc: '46182001', unit: 'BX',
    pack: [10, 'EA'], part: 'WS-FFP3/10V', usd: 42.9,
    text: 'For asbestos work, welding of stainless steel and hardwood dust. The valve keeps it '
      + 'dry; reusable after cleaning the seal.',
    facts: { Class: 'FFP3 R D', Valve: 'yes', Limit: '30 × OEL', Standard: 'EN 149' },
    picture: ['ffp3-mask', draw.ffpMask, { valve: true }] },
  { sku: 'SF-HM-M',
    name: 'Half mask, silicone, twin bayonet filters, size M', unspsc: '46182002', unit: 'EA',
    part: 'WS-HM+M', usd: 31.5,
    text: 'Silicone body does not irritate and survives the washing machine. Drops to the chest '
      + 'without taking off the helmet. Filters are ordered separately.',
    facts: { Size: 'M', Material: 'silicone', Connection: 'bayonet, two filters',
    Standard: 'EN 140' }, picture: ['half-mask', draw.halfMask, {}] },
  { sku: 'SF-FC-A2P3',
    name: 'Combination filter A2P3 R, bayonet, pair', unspsc: '46182002', unit: 'PR',
    part: 'WS-A2P3', usd: 29.8, bulk: true,
    text: 'Brown band against organic vapours above 65 °C boiling point, white band against dust. '
      + 'Change when you smell anything, at the latest after six months.',
    facts: { Type: 'A2P3 R', Colour: 'brown and white', Connection: 'bayonet',
    'Shelf life': '5 years', Standard: 'EN 14387' },
    picture: ['filter-a2p3', draw.filterCartridge, {}] },
]);

const heads = family({
  category: 'head-eye-protection', unspsc: '46181701', unit: 'EA', maker, bulk: true,
  sku: (r) => `SF-HE-${r.colour.slice(0, 2).toUpperCase()}`,
  part: (r) => `WS-H6-${r.colour[0].toUpperCase()}`,
  name: (r) => `Safety helmet, ${r.colour}, ABS, six-point harness`,
  text: (r) => `${r.use} Ratchet wheel turned with gloves on, slots for muffs and visor, −30 °C to `
      + `+50 °C. Replace five years after the date moulded inside.`,
  facts: (r) => ({ Colour: r.colour, Shell: 'ABS', 'Head girth': '53–64 cm', Insulation: '440 V AC',
    Weight: '370 g', Standard: 'EN 397' }),
  picture: (r) => [`helmet-${r.colour}`, draw.helmet, { color: r.tint }],
}, table('colour tint usd use',
  [['yellow', tone.yellow, 14.9, 'On many sites the colour of the trades.'], ['white', tone.white,
  14.9, 'On many sites the colour of supervisors and engineers.'], ['blue', tone.blue, 14.9,
  'Often worn by electricians and carpenters.']]));

const clothing = [...family({
  category: 'workwear-footwear', unspsc: '46181507', unit: 'EA', maker: 'Solveig Arbeidsklær',
  bulk: true, sku: (r) => `SF-VE-${r.colour[0].toUpperCase()}-${r.size}`,
  part: (r) => `SA-HV2/${r.colour[0]}${r.size}`,
  name: (r) => `High-visibility vest class 2, ${r.colour}, size ${r.size}, with zip`,
  text: (r) => `${r.use} Knitted polyester that breathes; two bands round the body and two over `
      + `the shoulders. Keeps its class for 25 washes at 40 °C.`,
  facts: (r) => ({ Size: r.size, Colour: `fluorescent ${r.colour}`, Class: '2', Closure: 'zip',
    Standard: 'EN ISO 20471' }), picture: (r) => [`vest-${r.colour}`, draw.vest, { color: r.tint }],
}, table('colour size tint usd use',
  [['yellow', 'M', tone.lime, 7.2, 'Fits over a jacket of size 48–50.'], ['yellow', 'L', tone.lime,
  7.2, 'Fits over a jacket of size 52–54.'], ['yellow', 'XL', tone.lime, 7.2,
  'Fits over winter clothes.'], ['orange', 'L', tone.orange, 7.6, 'Orange as railways ask for.']])),
...family({
  category: 'workwear-footwear', unspsc: '46181532', unit: 'EA', maker: 'Solveig Arbeidsklær',
  sku: (r) => `SF-LC-${r.size}`, part: (r) => `SA-LAB/${r.size}`,
  name: (r) => `Laboratory coat, cotton, white, press studs, size ${r.size}`,
  text: (r) => `${r.use} Pure cotton of 210 g/m² does not melt to the skin; studs open at one `
      + `pull. Boil-proof at 95 °C, shrinks by 2 %.`,
  facts: (r) => ({ Size: r.size, Material: 'cotton, 210 g/m²', Closure: 'press studs', Pockets: '3',
    Length: r.long }), picture: () => ['lab-coat', draw.labCoat, {}],
}, table('size long usd use', [['M', '104 cm', 24.9, 'Chest 96–100 cm.'], ['L', '108 cm', 24.9,
  'Chest 104–108 cm.']])), ...family({
  category: 'workwear-footwear', unspsc: '46181503', unit: 'EA', maker: 'Solveig Arbeidsklær',
  step: 5, minimum: 5, bulk: true, sku: (r) => `SF-CV-${r.size}`, part: (r) => `SA-CV56/${r.size}`,
  name: (r) => `Disposable coverall type 5/6, white with blue seams, size ${r.size}`,
  text: (r) => `${r.use} Keeps out dust and light splashes and lets steam escape. For painting, `
      + `insulation and asbestos removal. Sold in fives.`,
  facts: (r) => ({ Size: r.size, Type: '5 and 6', Material: 'SMS fleece, 55 g/m²',
    Antistatic: 'EN 1149-5', Height: r.tall }), picture: () => ['coverall', draw.coverall, {}],
}, table('size tall usd use', [['L', '176–182 cm', 5.4, 'Chest 100–108 cm.'], ['XL', '182–188 cm',
  5.4, 'Chest 108–116 cm; cut wide enough to wear over a jacket.']]))];

const feet = [...family({
  category: 'workwear-footwear', unspsc: '46181605', unit: 'PR', maker: 'Stegfast', lead: 3,
  sku: (r) => `SF-SH-${r.no}`, part: (r) => `SF-S3/${r.no}`,
  name: (r) => `Safety boot S3 SRC, composite cap, size ${r.no}`,
  text: (r) => `${r.use} Cap for 200 J and textile midsole without metal, so the gate at the `
      + `airport stays silent. Water-repellent leather, sole resists oil and 120 °C. Order the `
      + `size of your street shoes; the last is wide (11).`,
  facts: (r) => ({ 'Size EU': String(r.no), 'Size US': r.us, Class: 'S3 SRC ESD',
    Cap: 'composite, 200 J', Upper: 'leather', Standard: 'EN ISO 20345' }),
  picture: () => ['safety-boot', draw.safetyShoe, {}],
}, table('no us usd use', [[41, '8', 89, 'Foot length 26.0 cm.'],
  [42, '8½', 89, 'Foot length 26.7 cm.'], [43, '9½', 89, 'Foot length 27.3 cm.'],
  [44, '10', 89, 'Foot length 28.0 cm.']])), ...one({
  category: 'workwear-footwear', unspsc: '46181604', unit: 'PR', maker: 'Stegfast', sku: 'SF-RB-43',
  part: 'SF-PU/S4-43', name: 'Wellington boot S4, polyurethane, white, size 43', usd: 46.5, lead: 4,
  text: 'Warm to −20 °C and 40 % lighter than PVC. For dairies and kitchens: resists fat, blood '
      + 'and cleaning agents, and rinses clean.',
  facts: { 'Size EU': '43', Class: 'S4 CI SRC', Material: 'polyurethane',
    Colour: 'white with blue sole' }, picture: ['wellington', draw.boot, {}],
})];

const site = family({ category: 'site-safety', unit: 'EA', maker }, [
  { sku: 'SF-FA-13',
    name: 'First aid case, filled to DIN 13157, wall bracket', unspsc: '42172001',
    part: 'WS-FA13157', usd: 44.9,
    text: 'For offices up to 50 and workshops up to 20 people. Sterile parts keep for five years; '
      + 'a list inside the lid shows what to reorder.',
    facts: { Content: 'DIN 13157', Case: 'ABS, green', Size: '310 × 210 × 130 mm',
    Mounting: 'wall bracket' }, picture: ['first-aid', draw.firstAid, {}] },
  { sku: 'SF-PL-100',
    name: 'Plasters, assorted, water resistant, box of 100', unspsc: '42311505', unit: 'BX',
    pack: [100, 'EA'], part: 'WS-PL100', usd: 8.9, bulk: true,
    text: 'Four sizes for fingers, knuckles and heels. Latex free, hold even under gloves.',
    facts: { Sizes: '4', Count: '100', Material: 'PE film', Sterile: 'pad sterile' },
    picture: ['plasters', draw.plasters, {}] },
  { sku: 'SF-EX-F6',
    name: 'Foam extinguisher 6 l, class A and B, 27A 233B', unspsc: '46191601', part: 'WS-FX6/21',
    usd: 79, lead: 5,
    text: 'For paper, wood and liquids, leaves less mess than powder. Fluorine-free foam; service '
      + 'every two years.',
    facts: { Content: '6 l foam', Rating: '27A 233B', Pressure: '15 bar', Weight: '9.8 kg',
    Standard: 'EN 3' }, picture: ['extinguisher-foam', draw.extinguisher, {}] },
  { sku: 'SF-EX-C2',
    name: 'Carbon dioxide extinguisher 2 kg, 34B, aluminium', unspsc: '46191601', part: 'WS-CX2',
    usd: 98, lead: 5,
    text: 'Leaves no residue on servers and instruments. Not in rooms below 12 m²: the gas takes '
      + 'the air away.',
    facts: { Content: '2 kg CO₂', Rating: '34B', Weight: '5.1 kg', Cylinder: 'aluminium',
    Standard: 'EN 3' }, picture: ['extinguisher-co2', draw.extinguisher, { co2: true }] },
  ...table('colour tint usd', [['red', tone.red, 13.9], ['yellow', tone.yellow, 13.9]]).map((r) =>
      ({ sku: `SF-LO-${r.colour.slice(0, 2).toUpperCase()}`,
    part: `WS-LOTO/${r.colour[0].toUpperCase()}`,
    name: `Lockout padlock, ${r.colour}, nylon body, keyed different`, unspsc: '46171501',
    usd: r.usd, bulk: true,
    text: `Personal lock for switching off and securing. ${r.colour === 'red'
        ? 'Red is the colour of maintenance staff' : 'Yellow goes to contractors'} in most plants; `
        + `key can be taken out only when locked.`,
    facts: { Colour: r.colour, Shackle: '⌀ 6 × 38 mm', Body: 'nylon, not conducting',
      Keys: 'one, all different' },
    picture: [`lockout-${r.colour}`, draw.padlock, { color: r.tint }] })),
  ...table('code what a b usd', [['YB', 'yellow and black', tone.yellow, tone.black, 7.9],
    ['RW', 'red and white', tone.red, tone.white, 6.4]]).map((r) => ({ sku: `SF-BT-${r.code}`,
    part: `WS-TAPE/${r.code}`, name: `Barrier tape 75 mm × 100 m, ${r.what}`, unspsc: '55121700',
    unit: 'RO', usd: r.usd, bulk: true,
    text: r.code === 'YB' ? 'Marks lasting dangers such as steps and low beams. Not adhesive, '
        + 'printed on both sides.' : 'Cordons off areas for a while, indoors and out. Polyethylene '
        + 'of 50 µm, tears by hand.',
    facts: { Width: '75 mm', Length: '100 m', Colour: r.what, Material: 'polyethylene, 50 µm' },
    picture: [`barrier-tape-${r.code.toLowerCase()}`, draw.barrierTape, { a: r.a, b: r.b }] })),
  ...table('kind name text usd', [['warning', 'Warning sign W012, electricity, 200 mm, PVC',
    'Triangle with lightning after ISO 7010 for cabinets and substations. Screws or sticks on.',
    5.9], ['mandatory', 'Mandatory sign M004, wear eye protection, ⌀ 200 mm, film',
    'Self-adhesive film for doors of laboratories and workshops, wipes clean. Sticks on glass, '
      + 'paint and steel from 5 °C.', 4.6],
    ['exit', 'Escape route sign E002, right, 300 × 150 mm, photoluminescent',
    'Glows for hours after the light fails: 150 mcd/m² after ten minutes. Rigid aluminium.',
    12.9]]).map((r) => ({
    sku: `SF-SI-${r.kind.slice(0, 2).toUpperCase()}`, part: `WS-7010/${r.kind.slice(0, 3)}`,
    name: r.name, unspsc: '55121704', usd: r.usd, text: r.text,
    facts: { Standard: 'EN ISO 7010', Kind: r.kind, Language: 'none, picture only',
      'Viewing distance': r.kind === 'exit' ? '15 m' : '10 m' },
    picture: [`sign-${r.kind}`, draw.sign, { kind: r.kind }] })),
  { sku: 'SF-CO-75',
    name: 'Traffic cone 75 cm, reflective, rubber base', unspsc: '46161500', part: 'WS-CONE75',
    usd: 24.5, bulk: true,
    text: 'Stands in wind of force 7 thanks to a base of 3.2 kg. Two bands of film RA2; stackable.',
    facts: { Height: '75 cm', Weight: '4.4 kg', Film: 'RA2', Standard: 'EN 13422' },
    picture: ['cone', draw.cone, {}] },
  { sku: 'SF-HA-2',
    name: 'Safety harness, two D-rings, quick buckles, size M–XL', unspsc: '46182306',
    part: 'WS-FALL2', usd: 119, lead: 6,
    text: 'Catches a fall of 140 kg by the ring at back or breast. Straps in two colours, so none '
      + 'is put on twisted; have it checked every year by a competent person. Shoulder and leg '
      + 'straps are set one by one and close with click buckles, even with gloves on. The '
      + 'indicator at the back ring tears at a fall: the harness must then be destroyed. Lanyard '
      + 'and absorber are sold separately.',
    facts: { Rings: 'back and breast', Size: 'M–XL', Load: '140 kg', Weight: '1.3 kg',
    Standard: 'EN 361' }, picture: ['harness', draw.harness, {}] },
]);

export default [...gloves, ...eyes, ...ears, ...breath, ...heads, ...clothing, ...feet, ...site];
