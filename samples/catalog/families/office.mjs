import * as draw from '../drawings/office.mjs';
import { tone } from '../drawings/kit.mjs';
import { family, table } from './family.mjs';

const maker = 'Dunmore Office';

const papers = family({ category: 'printer-paper', unspsc: '14111507', unit: 'PK',
  pack: [500, 'EA'], maker: 'Papyra', bulk: true }, [
  { sku: 'OF-PA-A4',
    name: 'Printer paper A4, 80 g/m², white, 500 sheets', part: 'PP-A4/80', usd: 5.4,
    text: 'Runs without jams in laser and inkjet printers, on both sides. CIE whiteness 161, FSC '
      + 'certified; keeps for 100 years (ISO 9706).',
    facts: { Format: 'A4', Weight: '80 g/m²', Sheets: '500', Whiteness: 'CIE 161', Label: 'FSC' },
    picture: ['paper-a4', draw.paperReam, { color: tone.white, band: tone.blue, label: 'A4' }] },
  { sku: 'OF-PA-A4R',
    name: 'Printer paper A4, 80 g/m², recycled, 500 sheets', part: 'PP-A4/R', usd: 5.9,
    text: 'Made of old paper only and bleached without chlorine; carries the Blue Angel. A little '
      + 'greyer, and easy on the eyes.',
    facts: { Format: 'A4', Weight: '80 g/m²', Sheets: '500', Whiteness: 'CIE 55',
    Label: 'Blue Angel' },
    picture: ['paper-a4-recycled', draw.paperReam, { color: '#ece9df', band: tone.green,
    label: 'A4' }] },
  { sku: 'OF-PA-A3',
    name: 'Printer paper A3, 80 g/m², white, 500 sheets', part: 'PP-A3/80', usd: 11.8,
    text: 'For drawings and posters; grain runs along the long side, so it lies flat after the '
      + 'fuser. Fits the bypass of most A4 printers with a fold.',
    facts: { Format: 'A3', Weight: '80 g/m²', Sheets: '500', Whiteness: 'CIE 161', Label: 'FSC' },
    picture: ['paper-a3', draw.paperReam, { color: tone.white, band: tone.orange, label: 'A3',
    k: 1.08 }] },
  { sku: 'OF-PA-LTR',
    name: 'Printer paper US Letter, 20 lb, white, 500 sheets', part: 'PP-LTR/20', usd: 6.2,
    text: 'Eight and a half by eleven inches (216 × 279 mm) at 75 g/m² for American forms; 92 '
      + 'bright. Set the paper size in the driver before printing.',
    facts: { Format: 'US Letter, 8½ × 11"', Weight: '20 lb (75 g/m²)', Sheets: '500',
    Brightness: '92' },
    picture: ['paper-letter', draw.paperReam, { color: tone.white, band: tone.red,
    label: 'Letter' }] },
]);

const toners = [...family({
  category: 'toner-ink', unspsc: '44103103', unit: 'EA', maker: 'Inkwell & Rowe',
  sku: (r) => `OF-TO-${r.code}`, part: (r) => `IR-T305/${r.code}`,
  name: (r) => `Toner cartridge T305, ${r.colour}, ${r.pages} pages`,
  text: (r) => `${r.use} New, not refilled; yields to ISO/IEC 19798 at 5 % cover. Return box `
      + `enclosed.`,
  facts: (r) => ({ Colour: r.colour, Yield: `${r.pages} pages`, Series: 'T305',
    Standard: 'ISO/IEC 19798' }),
  picture: (r) => [`toner-${r.colour}`, draw.toner, { color: r.tint }],
}, table('code colour tint pages usd use', [['K', 'black', tone.oxide, '6 900', 92,
  'Deep black for text.'], ['C', 'cyan', tone.cyan, '5 000', 109, 'Covers evenly in charts.'],
  ['M', 'magenta', tone.magenta, '5 000', 109, 'Lightfast on posters.'],
  ['Y', 'yellow', tone.yellow, '5 000', 109, 'The lightest of the four; keep a spare.']])),
...family({ category: 'toner-ink', unit: 'EA', maker: 'Inkwell & Rowe' }, [
  { sku: 'OF-IN-K',
    name: 'Ink cartridge i22 XL, pigment black, 35 ml', unspsc: '44103105', part: 'IR-I22XL/K',
    usd: 31.9, text: 'Pigment ink does not run when the page gets wet; for labels, forms and '
      + 'signatures. Store lying down at 5–25 °C.',
    facts: { Colour: 'black', Volume: '35 ml', Yield: '1 700 pages', Ink: 'pigment' },
    picture: ['ink-black', draw.inkCartridge, { color: tone.black }] },
])];

const writing = [...family({
  category: 'writing', unspsc: '44121704', unit: 'BX', pack: [50, 'EA'], maker: 'Stylo Ampère',
  bulk: true, sku: (r) => `OF-PE-${r.colour.slice(0, 2).toUpperCase()}`,
  part: (r) => `SA-B1/${r.colour[0].toUpperCase()}`,
  name: (r) => `Ballpoint pen, retractable, ${r.colour}, 0.4 mm line, box of 50`,
  text: (r) => `${r.use} Document-proof ink (ISO 12757-2), refillable, barrel of recycled ABS.`,
  facts: (r) => ({ Colour: r.colour, Line: '0.4 mm', Refill: 'G2', Standard: 'ISO 12757-2' }),
  picture: (r) => [`pen-${r.colour}`, draw.pen, { color: r.tint }],
}, table('colour tint usd use', [['blue', tone.blue, 17.9, 'Blue for signatures.'],
  ['red', tone.red, 17.9, 'Red for corrections.']])), ...family({
  category: 'writing', unspsc: '44121708', unit: 'BX', pack: [10, 'EA'], maker: 'Stylo Ampère',
  bulk: true, sku: (r) => `OF-MA-${r.colour.slice(0, 2).toUpperCase()}`,
  part: (r) => `SA-M3/${r.colour[0].toUpperCase()}`,
  name: (r) => `Permanent marker, ${r.colour}, bullet tip 1.5–3 mm, box of 10`,
  text: (r) => `${r.use} Writes on metal, film and glass; dries in seconds, can stay open for `
      + `days. Free of xylene.`,
  facts: (r) => ({ Colour: r.colour, Tip: 'bullet, 1.5–3 mm', Ink: 'permanent, refillable',
    Surface: 'almost all' }),
  picture: (r) => [`marker-${r.colour}`, draw.marker, { color: r.tint }],
}, table('colour tint usd use', [['black', tone.oxide, 12.4, 'For parcels and samples.'],
  ['red', tone.red, 12.4, 'For marking faults.']])), ...family({ category: 'writing', unit: 'BX',
  maker: 'Stylo Ampère', bulk: true }, [
  { sku: 'OF-HI-YE',
    name: 'Highlighter, yellow, chisel tip 2–5 mm, box of 10', unspsc: '44121716', pack: [10, 'EA'],
    part: 'SA-H5/Y', usd: 8.9,
    text: 'Ink on a water base does not smear inkjet print, and does not bleed through thin paper. '
      + 'Can be left open for four hours.',
    facts: { Colour: 'yellow', Tip: 'chisel, 2–5 mm', Ink: 'water based', Count: '10' },
    picture: ['highlighter-yellow', draw.marker, { color: tone.lime, chisel: true }] },
  { sku: 'OF-PN-HB',
    name: 'Pencil HB, hexagonal, with eraser, box of 12', unspsc: '44121706', pack: [12, 'EA'],
    part: 'SA-HB/12', usd: 3.6,
    text: 'Lead glued to the wood along its length, so that falls do not break it. Wood from '
      + 'managed forests.', facts: { Grade: 'HB', Form: 'hexagonal', Eraser: 'yes', Label: 'PEFC' },
    picture: ['pencil', draw.pencil, {}] },
])];

const filing = [...family({
  category: 'filing', unspsc: '44122035', unit: 'EA', maker, bulk: true,
  sku: (r) => `OF-LA-${r.colour.slice(0, 2).toUpperCase()}`,
  part: (r) => `DO-LA80/${r.colour[0].toUpperCase()}`,
  name: (r) => `Lever arch file A4, 80 mm, ${r.colour}`,
  text: (r) => `${r.use} Recycled board under PP film, metal edges, label holder for printed `
      + `labels. Holds 600 sheets.`,
  facts: (r) => ({ Colour: r.colour, Spine: '80 mm', Format: 'A4', Capacity: '600 sheets' }),
  picture: (r) => [`lever-arch-${r.colour}`, draw.leverArch, { color: r.tint }],
}, table('colour tint usd use', [['blue', tone.blue, 3.4, 'Often chosen for orders.'],
  ['red', tone.red, 3.4, 'Often chosen for invoices.'], ['green', tone.green, 3.4,
  'Often chosen for quality records.']])), ...family({ category: 'filing', maker }, [
  { sku: 'OF-PP-100',
    name: 'Punched pockets A4, PP 60 µm, clear, pack of 100', unspsc: '44122011', unit: 'PK',
    pack: [100, 'EA'], part: 'DO-PP60', usd: 6.8, bulk: true,
    text: 'Open at the top, punched for all European ring systems; does not lift print. Embossed '
      + 'on the outside, so that the sheets slide in.',
    facts: { Format: 'A4', Thickness: '60 µm', Holes: '11', Count: '100' },
    picture: ['punched-pockets', draw.pocket, {}] },
  { sku: 'OF-SN-76',
    name: 'Sticky notes 76 × 76 mm, yellow, pack of 12 pads', unspsc: '14111530', unit: 'PK',
    pack: [12, 'EA'], part: 'DO-SN76/12', usd: 9.4, bulk: true,
    text: 'A hundred sheets to the pad; sticks again and again and leaves nothing behind. Paper '
      + 'from certified forests, glue on a water base.',
    facts: { Size: '76 × 76 mm', Colour: 'yellow', Sheets: '12 × 100', Adhesive: 'removable' },
    picture: ['sticky-notes', draw.stickyNotes, { color: tone.yellow }] },
  { sku: 'OF-NB-A5',
    name: 'Laboratory notebook A5, numbered pages, hard cover, red', unspsc: '14111514', unit: 'EA',
    part: 'DO-NB5/R', usd: 8.9,
    text: 'Two hundred numbered pages of squared paper with fields for date, name and witness. The '
      + 'wire binding lies flat on the bench.',
    facts: { Format: 'A5', Pages: '200, numbered', Ruling: '5 mm squares', Cover: 'hard, red' },
    picture: ['notebook-red', draw.notebook, { color: tone.red, small: true }] },
  { sku: 'OF-LB-100',
    name: 'Address labels 63.5 × 38.1 mm, white, 2 100 pieces', unspsc: '55121606', unit: 'PK',
    pack: [2100, 'EA'], part: 'DO-L7160', usd: 16.9,
    text: 'Twenty-one labels a sheet for laser, inkjet and copier; templates come with common '
      + 'programs. Edges are dry, so rollers stay clean.',
    facts: { Size: '63.5 × 38.1 mm', 'Per sheet': '21', Sheets: '100', Adhesive: 'permanent' },
    picture: ['labels', draw.labels, {}] },
])];

const desk = family({ category: 'desk', unit: 'EA', maker }, [
  { sku: 'OF-ST-30',
    name: 'Stapler, 30 sheets, 24/6, metal, red', unspsc: '44121615', part: 'DO-ST30/R', usd: 13.9,
    bulk: true, text: 'Staples closed, open or pinned. Loads from the front, and warns when ten '
      + 'staples are left.',
    facts: { Capacity: '30 sheets', Staples: '24/6, 26/6', Depth: '65 mm', Material: 'metal' },
    picture: ['stapler', draw.stapler, {}] },
  { sku: 'OF-SP-246',
    name: 'Staples 24/6, zinc plated, box of 5 000', unspsc: '44122107', unit: 'BX',
    pack: [5000, 'EA'], part: 'DO-246/5', usd: 3.2, bulk: true,
    text: 'Wire sharpened at the legs, so the stack closes with less force. For up to 30 sheets.',
    facts: { Type: '24/6', Count: '5 000', Material: 'steel, zinc plated' , Leg: '6 mm' },
    picture: ['staples', draw.staples, {}] },
  { sku: 'OF-SC-21',
    name: 'Scissors 21 cm, stainless, soft grip', unspsc: '44121618', part: 'DO-SC21', usd: 7.4,
    text: 'Right and left handed; blades riveted, not screwed, and sharp to the tip. Open them in '
      + 'the dishwasher once in a while.',
    facts: { Length: '21 cm', Blade: 'stainless steel', Grip: 'soft, symmetrical', Hand: 'both' },
    picture: ['scissors', draw.scissors, {}] },
  { sku: 'OF-CA-12',
    name: 'Desk calculator, 12 digits, tax keys, solar', unspsc: '44101808', part: 'DO-CALC12',
    usd: 19.9, text: 'Tilted display, keys like a keyboard and a cent function for adding without '
      + 'the point. Runs under an ordinary desk lamp.',
    facts: { Digits: '12', Supply: 'solar and battery', Functions: 'tax, margin, grand total',
    Size: '150 × 105 mm' }, picture: ['calculator', draw.calculator, {}] },
  { sku: 'OF-WB-90',
    name: 'Whiteboard 120 × 90 cm, enamel, magnetic, with tray', unspsc: '44111905',
    part: 'DO-WB129', usd: 109, lead: 6,
    text: 'Enamelled steel with a guarantee of 25 years against ghosting. Hangs upright or across; '
      + 'screws for solid and hollow walls.',
    facts: { Size: '120 × 90 cm', Surface: 'enamel', Magnetic: 'yes', Frame: 'aluminium' },
    picture: ['whiteboard', draw.whiteboard, {}] },
  { sku: 'OF-CH-1',
    name: 'Office chair, synchronous tilt, mesh back, armrests', unspsc: '56112102',
    part: 'DO-CH1+A', usd: 289, lead: 12, stock: 0,
    text: 'Set to the weight of the sitter from 45 to 125 kg; seat depth and lumbar support '
      + 'adjustable. Made when ordered, delivered assembled. Cover of wool blend in dark blue, 100 '
      + '000 rubs (Martindale); hard castors for carpet, soft ones for parquet on request. '
      + 'Five-year guarantee on the mechanism.',
    facts: { Load: '125 kg', 'Seat height': '42–53 cm', Mechanism: 'synchronous', Base: 'aluminium',
    Standard: 'EN 1335' }, picture: ['office-chair', draw.chair, {}] },
  { sku: 'OF-KB-1',
    name: 'Keyboard, USB, flat, 105 keys, US layout', unspsc: '43211706', part: 'DO-KB105/US',
    usd: 24.5, text: 'Quiet keys with 10 million strokes; splash drains at the bottom. Other '
      + 'layouts on request.',
    facts: { Layout: 'US', Keys: '105', Connection: 'USB-A, 1.8 m', Life: '10 million strokes' },
    picture: ['keyboard', draw.keyboard, {}] },
  { sku: 'OF-MO-1',
    name: 'Mouse, optical, USB, 1 600 dpi, both hands', unspsc: '43211708', part: 'DO-MO16',
    usd: 12.9, text: 'Symmetrical, so either hand will do; silent switches for open offices. The '
      + 'cable is 1.8 m long and leaves to the front.',
    facts: { Resolution: '1 600 dpi', Buttons: '3', Connection: 'USB-A, 1.8 m', Hand: 'both' },
    picture: ['mouse', draw.mouse, {}] },
  { sku: 'OF-US-64',
    name: 'USB stick 64 GB, USB 3.2, metal connector, blue', unspsc: '43202010', part: 'DO-USB64',
    usd: 9.8, bulk: true,
    text: 'Reads at 150 MB/s. The field takes a label or the stamp of the house.',
    facts: { Capacity: '64 GB', Interface: 'USB 3.2 Gen 1', 'Read speed': '150 MB/s',
    Colour: 'blue' }, picture: ['usb-stick', draw.usbStick, {}] },
]);

export default [...papers, ...toners, ...writing, ...filing, ...desk];
