import * as draw from '../drawings/adhesives.mjs';
import { tone } from '../drawings/kit.mjs';
import { family, table } from './family.mjs';

const maker = 'Bondéro Chimie';

const glues = family({ category: 'adhesives-sealants', unspsc: '31201600', unit: 'EA', maker }, [
  { sku: 'AD-EP-25',
    name: 'Epoxy adhesive, two parts, 5 minutes, double syringe 25 ml', part: 'BD-EP5/25',
    usd: 11.9, bulk: true,
    text: 'Fills gaps and bonds metal, stone and glass-fibre plastics; hard after five minutes, '
      + 'full strength after an hour. Not for polyethylene or PTFE.',
    facts: { Size: '25 ml', 'Open time': '4 min', 'Shear strength': '19 N/mm²',
      Range: '−40 to +80 °C' },
    picture: ['epoxy-5', draw.dualSyringe, { a: tone.white, b: tone.amber, label: '25 ml' }] },
  { sku: 'AD-EP-50S',
    name: 'Epoxy adhesive with steel filler, double syringe 50 ml', part: 'BD-EPS/50', usd: 19.8,
    text: 'Repairs castings and worn shafts; can be drilled, tapped and filed after 16 hours. '
      + 'Stands 150 °C for a while.',
    facts: { Size: '50 ml', 'Open time': '45 min', 'Shear strength': '24 N/mm²',
      Range: '−40 to +120 °C' },
    picture: ['epoxy-steel', draw.dualSyringe, { a: tone.grey, b: tone.oxide, label: '50 ml' }] },
  { sku: 'AD-CA-20',
    name: 'Instant adhesive, cyanoacrylate, low viscosity, 20 g', part: 'BD-CA20', usd: 6.9,
    bulk: true, text: 'Bonds rubber, plastics and wood in seconds; the fine nozzle doses single '
      + 'drops. Keep at 5 °C and warm up before opening.',
    facts: { Size: '20 g', Viscosity: '20–50 mPa·s', 'Fixture time': '5–20 s',
      Range: '−50 to +80 °C' },
    picture: ['instant-adhesive', draw.glueBottle, { color: tone.blue, label: '20 g' }] },
  ...table('grade ml tint usd use',
    [['M', 10, tone.blue, 9.8, 'Medium strength: loosens again with hand tools. For M5 to M36.'],
    ['M', 50, tone.blue, 31.5, 'The workshop bottle of the medium grade, enough for some 500 bolts '
      + 'M10.'], ['H', 10, tone.red, 10.9,
    'High strength for studs and bearings; to loosen, heat to 250 °C.']]).map((r) => ({
    sku: `AD-TL-${r.grade}${r.ml}`, part: `BD-TL${r.grade === 'M' ? 43 : 71}/${r.ml}`,
    name: `Threadlocker, ${r.grade === 'M' ? 'medium strength, blue' : 'high strength, red'}, `
        + `${r.ml} ml`, usd: r.usd, bulk: r.ml < 20,
    text: `${r.use} Cures without air between metals, also on slightly oily threads.`,
    facts: { Size: `${r.ml} ml`, Strength: r.grade === 'M' ? 'medium' : 'high',
      'Breakaway torque': r.grade === 'M' ? '20 Nm (M10)' : '33 Nm (M10)', Colour: r.grade === 'M'
        ? 'blue' : 'red', Range: '−55 to +150 °C' },
    picture: [`threadlocker-${r.grade.toLowerCase()}${r.ml}`, draw.threadlocker,
      { color: r.tint, label: `${r.ml} ml` }] })),
  ...table('colour tint usd use', [
    ['clear', tone.glass, 7.4, 'For glazing and showcases.'],
    ['white', tone.white, 7.4, 'For sinks and kitchens, with fungicide.'],
    ['black', tone.black, 7.9, 'For façade joints and cabinets, weatherproof for decades.'],
  ]).map((r) => ({ sku: `AD-SI-${r.colour.slice(0, 2).toUpperCase()}`,
    part: `BD-SIL/${r.colour[0].toUpperCase()}`,
    name: `Silicone sealant, neutral cure, ${r.colour}, cartridge 310 ml`, usd: r.usd, bulk: true,
    text: `${r.use} Smells little and does not attack metals or mirrors; cannot be painted over.`,
    facts: { Size: '310 ml', Colour: r.colour, Cure: 'neutral (oxime free)', Movement: '25 %',
      Standard: 'EN 15651' },
    picture: [`silicone-${r.colour}`, draw.cartridge, { color: r.tint, band: tone.teal,
      label: '310 ml' }] })),
]);

const tapes = family({ category: 'tapes', unit: 'RO', maker: 'Klebeland' }, [
  ...table('colour tint usd', [['black', tone.oxide, 1.35], ['red', tone.red, 1.35]]).map((r) =>
      ({ sku: `AD-IT-${r.colour.slice(0, 2).toUpperCase()}`,
    part: `KL-ISO15/${r.colour[0].toUpperCase()}`,
    name: `Insulating tape PVC 15 mm × 25 m, ${r.colour}`, unspsc: '31201502', usd: r.usd,
    minimum: 10, step: 10, bulk: true,
    text: `Insulates to 6 kV and stays supple at −18 °C. ${r.colour === 'black'
        ? 'Black stands sunlight.' : 'Red marks phase L2 on older plants.'} Sold in tens.`,
    facts: { Width: '15 mm', Length: '25 m', Colour: r.colour, Thickness: '0.15 mm',
      Standard: 'IEC 60454' },
    picture: [`insulating-tape-${r.colour}`, draw.tapeRoll, { color: r.tint, label: '15 mm',
      k: 0.86, wide: 34 }] })),
  { sku: 'AD-DT-50',
    name: 'Duct tape 50 mm × 50 m, silver, tearable by hand', unspsc: '31201501', part: 'KL-DUCT50',
    usd: 9.9, bulk: true,
    text: 'Cloth of 70 mesh under polyethylene: strong along, easily torn across. Seals ducts and '
      + 'holds cables on stage.',
    facts: { Width: '50 mm', Length: '50 m', Thickness: '0.28 mm', Colour: 'silver' },
    picture: ['duct-tape', draw.tapeRoll, { color: tone.steel, label: '50 mm', k: 0.86,
    wide: 80 }] },
  { sku: 'AD-MT-30',
    name: 'Masking tape 30 mm × 50 m, fine crêpe, 80 °C', unspsc: '31201503', part: 'KL-CREPE30',
    usd: 2.9, bulk: true,
    text: 'Peels off in one piece after the oven at 80 °C. Sharp edges with water-based and '
      + 'solvent paints.',
    facts: { Width: '30 mm', Length: '50 m', Material: 'crêpe paper',
    Temperature: '80 °C for 30 min' },
    picture: ['masking-tape', draw.tapeRoll, { color: '#ead9a8', label: '30 mm', k: 0.86,
    wide: 50 }] },
  { sku: 'AD-PT-12',
    name: 'PTFE thread seal tape 12 mm × 12 m, pack of 10', unspsc: '31201514', unit: 'PK',
    pack: [10, 'RO'], part: 'KL-PTFE12/10', usd: 6.8, bulk: true,
    text: 'For water, air and gas up to 20 bar (EN 751-3 FRp). Wind with the thread, five to eight '
      + 'turns.', facts: { Width: '12 mm', Length: '12 m', Thickness: '0.1 mm', Approval: 'DVGW' },
    picture: ['ptfe-tape', draw.tapeRoll, { color: tone.white, core: tone.blue, label: '12 mm',
    k: 0.8, wide: 24 }] },
]);

const lubricants = family({ category: 'lubricants', unit: 'EA', maker }, [
  ...table('code name tint cap icon usd text', [
    ['MU', 'Multi-purpose spray with straw, 400 ml', tone.blue, tone.red, 'drop', 6.4,
      'Loosens rust, drives out water and lubricates. The straw folds away on the cap; works '
        + 'upside down.'],
    ['SI', 'Silicone spray, food grade H1, 400 ml', tone.sky, tone.white, 'drop', 8.9,
      'Colourless film for belts, seals and packing machines from −40 °C to +200 °C. Do not use '
        + 'before painting.'],
    ['ZN', 'Zinc spray, 98 % zinc in the dry film, 400 ml', tone.grey, tone.black, 'hex', 10.4,
      'Mends galvanised steel after welding and drilling; 60 µm stand 500 hours of salt spray. Can '
        + 'be painted over after a day, and spot-welded through.'],
    ['CC', 'Contact cleaner, residue free, 400 ml', tone.green, tone.yellow, 'bolt', 9.6,
      'Removes oxide and resin from relays and plugs; dries without a trace. Switch off first: it '
        + 'burns.'],
  ]).map((r) => ({ sku: `AD-SP-${r.code}`, part: `BD-${r.code}400`, name: r.name,
    unspsc: '15121514', usd: r.usd, bulk: true, text: r.text, facts: { Size: '400 ml',
    Propellant: r.code === 'CC' ? 'CO₂' : 'propane/butane', Hazard: 'H222, H229',
    'Shelf life': '3 years' }, picture: [`spray-${r.code.toLowerCase()}`, draw.aerosol,
    { color: r.tint, cap: r.cap, icon: r.icon, label: '400 ml' }] })),
  { sku: 'AD-GR-LI',
    name: 'Lithium grease NLGI 2, EP, cartridge 400 g', unspsc: '15121902', part: 'BD-LI2EP/400',
    usd: 5.8, bulk: true,
    text: 'Universal grease for bearings and joints, −25 °C to +130 °C, speed factor 350 000. Fits '
      + 'guns to DIN 1284.',
    facts: { Size: '400 g', Grade: 'KP2K-25', 'Base oil': 'mineral, 200 mm²/s', Colour: 'brown' },
    picture: ['grease-lithium', draw.greaseCartridge, { color: tone.red, label: '400 g' }] },
  { sku: 'AD-OI-1',
    name: 'Hydraulic oil HLP 46, 1 l', unspsc: '15121500', unit: 'LTR', part: 'BD-HLP46/1',
    usd: 8.7, text: 'For presses, lifts and tail boards with pumps of the vane or gear kind; '
      + 'filter to 10 µm when topping up. Does not attack NBR and FKM seals.',
    facts: { Size: '1 l', Grade: 'HLP 46, DIN 51524-2', Viscosity: '46 mm²/s at 40 °C',
    'Pour point': '−27 °C' },
    picture: ['hydraulic-oil', draw.oilCan, { color: tone.red, label: '1 l' }] },
]);

export default [...glues, ...tapes, ...lubricants];
