import * as draw from '../drawings/electrical.mjs';
import { coil } from '../drawings/motion.mjs';
import { tone } from '../drawings/kit.mjs';
import { family, table } from './family.mjs';

const maker = 'Ampelion Elektro';

const ties = family({
  category: 'cable-management', unspsc: '39121703', unit: 'PK', pack: [100, 'EA'],
  maker: 'Tyrap & Sons', bulk: true,
  sku: (r) => `EL-CT-${r.long}-${r.colour === 'black' ? 'BK' : 'NT'}`,
  part: (r) => `TS-${r.long}x${r.wide}-${r.colour === 'black' ? 'UV' : 'N'}`,
  name: (r) => `Cable tie ${r.long} × ${r.wide} mm, polyamide 6.6, ${r.colour}, pack of 100`,
  text: (r) =>
      `${r.use} ${r.colour === 'black'
      ? 'Carbon black protects against sunlight, so it may stay outdoors for years.'
      : 'Natural colour, for indoor wiring.'} Halogen free, −40 °C to +85 °C.`,
  facts: (r) => ({ Length: `${r.long} mm`, Width: `${r.wide} mm`, Colour: r.colour,
    'Bundle ⌀': r.bundle, 'Tensile strength': r.pull, Flammability: 'UL94 V-2' }),
  picture: (r) => [`cable-tie-${r.long}-${r.colour}`, draw.cableTie,
    { long: r.long, color: r.colour === 'black' ? tone.oxide : tone.white, label: `${r.long} mm` }],
}, table('long wide colour bundle pull usd use', [
  [100, 2.5, 'natural', '⌀ 22 mm', '80 N', 2.1, 'For patch cords and harnesses inside housings.'],
  [200, 3.6, 'natural', '⌀ 53 mm', '180 N', 4.4, 'The general tie of the control cabinet.'],
  [200, 3.6, 'black', '⌀ 53 mm', '180 N', 4.6, 'For solar cables, fences and vehicles.'],
  [370, 4.8, 'black', '⌀ 105 mm', '220 N', 11.2, 'Bundles hoses and heavy trunk cables.'],
]));

const routing = family({ category: 'cable-management', maker }, [
  ...table('wide high usd use', [[40, 60, 9.8, 'Takes about 20 cables of 3 × 1.5 mm².'],
    [60, 60, 13.5, 'For floor distribution and small machines.']]).map((r) => ({
    sku: `EL-TR-${r.wide}X${r.high}`, part: `AE-LK${r.wide}/${r.high}`,
    name: `Cable trunking ${r.wide} × ${r.high} mm, white, 2 m, with cover`, unspsc: '39131700',
    unit: 'EA', step: 4, minimum: 4, usd: r.usd,
    text: `${r.use} PVC, pre-punched base for screws or clips; the cover snaps on and can be `
        + `opened with a screwdriver only. Sold in fours.`,
    facts: { Size: `${r.wide} × ${r.high} mm`, Length: '2 m', Material: 'PVC, RAL 9003',
      'Impact strength': '2 J', Standard: 'EN 50085-2-1' },
    picture: [`trunking-${r.wide}x${r.high}`, draw.trunking, { wide: r.wide, high: r.high }] })),
  ...table('size range usd use', [[16, '4–8 mm', 13.9, 'For sensor and bus cables.'],
    [20, '6–12 mm', 16.4, 'For 3 × 1.5 mm² to 5 × 2.5 mm².']]).map((r) => ({
    sku: `EL-GL-${r.size}`, part: `AE-KVM${r.size}`,
    name: `Cable gland M${r.size} × 1.5 with lock nut, polyamide, IP68, pack of 10`,
    unspsc: '39121400', unit: 'PK', pack: [10, 'EA'], usd: r.usd, bulk: true,
    text: `${r.use} Clamping fingers hold the cable against pull and a neoprene ring seals to 5 `
        + `bar. Light grey RAL 7035.`,
    facts: { Thread: `M${r.size} × 1.5`, 'Clamping range': r.range, Protection: 'IP68, 5 bar',
      Material: 'polyamide 6', Temperature: '−40 to +100 °C' },
    picture: [`gland-m${r.size}`, draw.gland, { size: r.size, color: tone.grey }] })),
]);

const wire = family({
  category: 'cable-wire', unspsc: '26121600', unit: 'MTR', minimum: 10, step: 5,
  maker: 'Kábelgyár Tisza', bulk: true, sku: (r) => `EL-WI-${r.code}`, part: (r) => `KT-${r.code}`,
  name: (r) => r.what, text: (r) => r.use, facts: (r) => r.data,
  picture: (r) => [`wire-${r.code.toLowerCase()}`, coil, { color: r.color, strand: r.strand,
    stripe: r.stripe, label: r.label }],
}, [
  { code: 'H07VK-15-BU', what: 'Single core H07V-K 1.5 mm², blue, by the metre', color: tone.blue,
    strand: 9, label: '1.5 mm²', usd: 0.2840,
    use: 'Fine-stranded neutral conductor for cabinets and conduits. Cut in steps of 5 m; from 100 '
        + 'm on the original coil.',
    data: { 'Cross-section': '1.5 mm²', Colour: 'blue', Conductor: 'copper, class 5',
      Voltage: '450/750 V', Insulation: 'PVC, 70 °C', CPR: 'Eca' } },
  { code: 'H07VK-15-BK', what: 'Single core H07V-K 1.5 mm², black, by the metre', color: tone.oxide,
    strand: 9, label: '1.5 mm²', usd: 0.2840,
    use: 'Phase conductor for control and light circuits up to 16 A. Slides easily into conduit; '
        + 'strip 8 mm for ferrules.',
    data: { 'Cross-section': '1.5 mm²', Colour: 'black', Conductor: 'copper, class 5',
      Voltage: '450/750 V', Insulation: 'PVC, 70 °C', CPR: 'Eca' } },
  { code: 'H07VK-40-GY', what: 'Single core H07V-K 4 mm², green-yellow, by the metre',
    color: tone.yellow, stripe: tone.green, strand: 11, label: '4 mm²', usd: 0.7315,
    use: 'Protective conductor. The two-colour marking is reserved for earth and may not be used '
        + 'for anything else (EN 60204-1).',
    data: { 'Cross-section': '4 mm²', Colour: 'green-yellow', Conductor: 'copper, class 5',
      Voltage: '450/750 V', Insulation: 'PVC, 70 °C', CPR: 'Eca' } },
  { code: 'YSLY-4G15', what: 'Control cable YSLY-JZ 4 G 1.5 mm², grey, numbered cores',
    color: tone.grey, strand: 15, label: '4 G 1.5', usd: 1.6450,
    use: 'Black cores numbered in white plus green-yellow earth. Oil resistant sheath for '
        + 'machines, fixed or now and then moved; not for drag chains.',
    data: { Cores: '4 G 1.5 mm²', Sheath: 'PVC, RAL 7001', Voltage: '300/500 V',
      'Outside ⌀': '7.2 mm', 'Bending radius': '4 × ⌀ fixed', CPR: 'Eca' } },
]);

const patch = family({
  category: 'cable-wire', unspsc: '43223303', unit: 'EA', maker: 'Kábelgyár Tisza', bulk: true,
  sku: (r) => `EL-PC-${r.metres}-${r.colour.slice(0, 2).toUpperCase()}`,
  part: (r) => `KT-6A/${r.metres}${r.colour[0].toUpperCase()}`,
  name: (r) => `Patch cable RJ45 Cat 6A S/FTP, ${r.metres} m, ${r.colour}`,
  text: (r) => `${r.use} Each pair is foiled, all are braided: 10 Gbit/s over 100 m of channel, `
      + `and ready for PoE++.`,
  facts: (r) => ({ Length: `${r.metres} m`, Colour: r.colour, Category: '6A, 500 MHz',
    Shield: 'S/FTP', Conductor: 'AWG 26/7 copper', Sheath: 'LSZH' }),
  picture: (r) => [`patch-${r.colour}-${r.metres}`, draw.patchCable,
    { color: r.tint, label: `${r.metres} m` }],
}, table('metres colour tint usd use',
  [[1, 'yellow', tone.yellow, 4.6, 'From panel to switch in the same rack.'], [2, 'blue', tone.blue,
  5.8, 'For the desk above the floor box.'], [5, 'green', tone.green, 9.4,
  'Across a room or to a ceiling access point.']]));

const power = family({ category: 'cable-wire', unit: 'EA', maker }, [
  { sku: 'EL-CR-40',
    name: 'Cable reel 40 m, H07RN-F 3 G 1.5 mm², three sockets, IP44', unspsc: '26121536',
    part: 'AE-KT40/3', usd: 138, lead: 4,
    text: 'Rubber cable for building sites, on a reel of cold-proof plastic with thermal cut-out. '
        + 'Unwind fully above 1 000 W: coiled it carries 1 000 W, unrolled 3 500 W.',
    facts: { Length: '40 m', Cable: 'H07RN-F 3 G 1.5 mm²', Sockets: '3', Protection: 'IP44',
      'Cut-out': 'thermal' }, picture: ['cable-reel', draw.cableReel, {}] },
  { sku: 'EL-PS-5',
    name: 'Power strip, five sockets, switch, 3 m, 19" mountable', unspsc: '26121536',
    part: 'AE-SL5/3', usd: 24.9, bulk: true,
    text: 'Aluminium rail with sockets turned by 45°, so that angled plugs fit side by side. The '
        + 'lit switch breaks both poles.',
    facts: { Sockets: '5', Cable: '3 m, H05VV-F 3 G 1.5', Switch: 'two-pole, lit',
      Current: '16 A' }, picture: ['power-strip', draw.powerStrip, {}] },
]);

const terminals = [...family({
  category: 'connectors', unspsc: '39121400', unit: 'PK', pack: [50, 'EA'],
  maker: 'Klemmwerk Ostfeld', bulk: true, sku: (r) => `EL-TB-${r.code}`,
  part: (r) => `KO-UK2.5-${r.code}`,
  name: (r) => `Terminal block 2.5 mm², screw, ${r.colour}, for 35 mm rail, pack of 50`,
  text: (r) => r.use,
  facts: (r) => ({ 'Cross-section': '0.2–4 mm²', Colour: r.colour, Width: '5.2 mm',
    Current: r.code === 'PE' ? '300 A for 1 s' : '24 A', Voltage: '800 V', Rail: 'TS 35' }),
  picture: (r) => [`terminal-${r.code.toLowerCase()}`, draw.terminal,
    { color: r.tint, stripe: r.stripe }],
}, table('code colour tint stripe usd use', [
  ['GY', 'grey', tone.grey, undefined, 38.5,
    'Feed-through block with a bridge slot on both sides. Screws are captive and closed when '
      + 'delivered.'],
  ['BU', 'blue', tone.blue, undefined, 38.5,
    'For neutral and intrinsically safe circuits, which EN 60079-14 wants in light blue. Same '
      + 'height and bridges as the grey block.'],
  ['PE', 'green-yellow', tone.lime, tone.green, 94.0,
    'Earth block: its metal foot clamps to the rail with 0.8 Nm and connects it within 0.5 mΩ. '
      + 'Green and yellow halves are moulded, not printed.'],
])), ...family({
  category: 'connectors', unspsc: '39121400', unit: 'BX', maker: 'Klemmwerk Ostfeld',
  sku: (r) => `EL-LC-${r.ways}`, part: (r) => `KO-H${r.ways}-4`, bulk: true,
  name: (r) => `Lever connector ${r.ways}-way, 0.2–4 mm², box of ${r.pack[0]}`,
  text: (r) => `${r.use} Opens and closes without a tool, for solid and stranded wire; a test slot `
      + `shows whether it is live. 32 A, 450 V.`,
  facts: (r) => ({ Ways: String(r.ways), Range: '0.2–4 mm²', Current: '32 A',
    'Strip length': '11 mm', Temperature: '85 °C' }),
  picture: (r) => [`lever-connector-${r.ways}`, draw.leverConnector, { ways: r.ways }],
}, table('ways pack usd use', [[2, [100, 'EA'], 34.0, 'Joins two wires end to end.'],
  [3, [50, 'EA'], 21.5, 'For lamps and branch boxes.'], [5, [25, 'EA'], 17.9,
  'Distributes one phase to four loads.']])), ...family({
  category: 'connectors', unspsc: '39121432', unit: 'PK', pack: [500, 'EA'],
  maker: 'Klemmwerk Ostfeld', sku: (r) => `EL-FE-${r.code}`, part: (r) => `KO-AEH${r.code}/8`,
  name: (r) => `Ferrule ${r.size} mm² × 8 mm, insulated, ${r.colour}, pack of 500`,
  text: (r) => `${r.use} Tinned copper with a funnel collar that leads in every strand. Colour `
      + `code after DIN 46228-4.`,
  facts: (r) => ({ 'Cross-section': `${r.size} mm²`, AWG: r.awg, Colour: r.colour,
    'Sleeve length': '8 mm', Standard: 'DIN 46228-4' }),
  picture: (r) => [`ferrule-${r.code}`, draw.ferrule, { color: r.tint, label: `${r.size} mm²` }],
}, table('code size awg colour tint usd use', [['075', '0.75', '18', 'grey', tone.grey, 7.2,
  'For control wiring.'], ['15', '1.5', '16', 'black', tone.oxide, 8.1,
  'For light circuits and valves.'], ['25', '2.5', '14', 'blue', tone.blue, 9.9,
  'For sockets and small motors.']]))];

const control = family({ category: 'control-gear', unit: 'EA', maker }, [
  { sku: 'EL-DR-35',
    name: 'DIN rail 35 × 7.5 mm, slotted, zinc plated, 2 m', unspsc: '39121400', part: 'AE-TS35/2',
    usd: 7.4, step: 5, minimum: 5,
    text: 'Carries breakers, relays and terminals. Slots of 6.2 × 15 mm every 25 mm; sold in '
        + 'fives.', facts: { Size: '35 × 7.5 mm', Length: '2 m',
      Material: 'steel 1 mm, zinc plated', Standard: 'EN 60715' },
    picture: ['din-rail', draw.dinRail, {}] },
  ...table('curve usd use', [['B16', 6.7, 'For socket circuits of 2.5 mm².'],
    ['C16', 8.3, 'Tolerates the inrush of motors and lamps with electronic drivers.']]).map((r) =>
      ({
    sku: `EL-CB-${r.curve}`, part: `AE-LS1-${r.curve}`,
    name: `Circuit breaker ${r.curve}, one pole, 6 kA`, unspsc: '39121603', usd: r.usd, bulk: true,
    text: `${r.use} Trips thermally and magnetically; takes busbars of fork and pin type. One `
        + `module wide.`,
    facts: { 'Rated current': `${r.curve.slice(1)} A`, Curve: r.curve[0], Poles: '1',
      'Breaking capacity': '6 kA', Voltage: '230/400 V', Standard: 'EN 60898-1' },
    picture: [`breaker-${r.curve.toLowerCase()}`, draw.breaker,
      { label: r.curve, color: r.curve[0] === 'B' ? tone.black : tone.red }] })),
  { sku: 'EL-CO-9',
    name: 'Contactor 4 kW, 9 A AC-3, coil 24 V DC', unspsc: '39122300', part: 'AE-DIL9/24DC',
    usd: 42.5,
    text: 'Switches motors up to 4 kW at 400 V two million times. Built-in suppressor; auxiliary '
        + 'contact 1 NO.',
    facts: { 'AC-3 power': '4 kW at 400 V', Coil: '24 V DC', Auxiliary: '1 NO', Width: '45 mm' },
    picture: ['contactor', draw.contactor, {}] },
  { sku: 'EL-RE-24',
    name: 'Plug-in relay 24 V DC, two changeovers, 8 A', unspsc: '39122300', part: 'AE-R2C/24',
    usd: 7.8, bulk: true,
    text: 'Clear housing with LED and a lockable test lever. Contacts of AgNi switch lamps, valves '
        + 'and small motors.',
    facts: { Coil: '24 V DC, 0.5 W', Contacts: '2 changeovers', Current: '8 A',
      Life: '10 million operations' }, picture: ['relay', draw.relay, {}] },
  { sku: 'EL-PB-GN',
    name: 'Push button 22.5 mm, green, flush, 1 NO', unspsc: '39122200', part: 'AE-DT22-GN',
    usd: 9.9, bulk: true,
    text: 'Start button in metal bezel, sealed to IP67. Contact block turns on without tools.',
    facts: { Hole: '22.5 mm', Colour: 'green', Contact: '1 NO', Protection: 'IP67' },
    picture: ['push-button-green', draw.pushButton, { color: tone.green }] },
  { sku: 'EL-PL-RD',
    name: 'Indicator lamp 22.5 mm, red, LED 24 V', unspsc: '39122200', part: 'AE-LM22-RD',
    usd: 11.4,
    text: 'High dome seen from the side as well; the LED lasts 100 000 hours and flickers neither '
        + 'on AC nor on DC. Terminals take two wires each.',
    facts: { Hole: '22.5 mm', Colour: 'red', Voltage: '24 V AC/DC', Protection: 'IP67' },
    picture: ['indicator-red', draw.pushButton, { color: tone.red, lamp: true }] },
  { sku: 'EL-ES-1',
    name: 'Emergency stop, mushroom 40 mm, turn to release, in box', unspsc: '39122200',
    part: 'AE-NOT40/2NC', usd: 38.9,
    text: 'Two positively opening contacts and a yellow box for two M20 glands. Trips even if the '
        + 'contact block is torn off.',
    facts: { Contacts: '2 NC', Release: 'by turning', Standard: 'EN ISO 13850',
      Protection: 'IP66' }, picture: ['emergency-stop', draw.eStop, {}] },
  ...table('amps wide usd', [[2.5, 0, 46.8], [5, 28, 69.5]]).map((r) =>
      ({ sku: `EL-PSU-${r.amps * 10}`, part: `AE-NG24/${r.amps}`,
    name: `Power supply 24 V DC ${r.amps} A, DIN rail, 100–240 V AC`, unspsc: '39121004',
    usd: r.usd,
    text: `Delivers ${r.amps * 24} W from −25 °C to +60 °C at ${r.amps > 3 ? '93.5' : '91'} % `
        + `efficiency and gives half as much again for five seconds. Relay contact reports DC OK.`,
    facts: { Output: `24 V DC, ${r.amps} A`, Input: '100–240 V AC', Power: `${r.amps * 24} W`,
      Boost: '150 % for 5 s', Approval: 'UL 508, EN 61010' },
    picture: [`power-supply-${r.amps * 24}w`, draw.powerSupply, { wide: r.wide }] })),
  { sku: 'EL-PLC-12',
    name: 'Compact controller, 8 inputs, 4 relays, display, Ethernet', unspsc: '32151705',
    part: 'AE-MC12/E', usd: 214, lead: 9,
    text: 'Small controller with buttons and a bright display for pumps, doors and lights. '
        + 'Programmed over Ethernet in function blocks, keeps its clock for 20 days and logs to a '
        + 'card.', facts: { Inputs: '8, four of them 0–10 V', Outputs: '4 relays, 10 A',
      Supply: '24 V DC', Interface: 'Ethernet 100 Mbit/s', Width: '71.5 mm' },
    picture: ['controller', draw.controller, {}] },
]);

const sensors = family({ category: 'sensors', unit: 'EA', maker: 'Kvarn Sensorik',
  unspsc: '41111900' }, [
  ...table('size reach usd use',
    [[8, '2 mm', 29.8, 'Fits where space is short: grippers and small slides.'],
    [12, '4 mm', 27.4, 'The common size for cams and cylinders.'],
    [18, '8 mm', 31.2, 'Long reach for gates, conveyors and gear teeth.']]).map((r) => ({
    sku: `EL-SN-M${r.size}`, part: `KS-I${r.size}/PNP+2M`,
    name: `Inductive sensor M${r.size}, PNP NO, ${r.reach}, cable 2 m`, usd: r.usd,
    text: `${r.use} Sees steel at ${r.reach}, flush in metal; yellow LED visible all around. `
        + `Short-circuit proof, 10–30 V DC.`,
    facts: { Thread: `M${r.size} × 1`, 'Sensing range': r.reach, Output: 'PNP, normally open',
      Mounting: 'flush', Protection: 'IP67', Supply: '10–30 V DC' },
    picture: [`inductive-m${r.size}`, draw.inductive, { size: r.size }] })),
  { sku: 'EL-SN-PH',
    name: 'Photoelectric sensor with background suppression, 300 mm, M12 plug', part: 'KS-OHT300',
    usd: 78.5, text: 'Red light spot of 8 mm that can be seen while aligning. Ignores shiny '
      + 'machine parts behind the object; distance set by a multi-turn screw.',
    facts: { Range: '30–300 mm', Light: 'red, 640 nm', Output: 'PNP, light/dark',
      Plug: 'M12, 4 pins', Protection: 'IP67' }, picture: ['photo-sensor', draw.photoSensor, {}] },
  { sku: 'EL-SN-PT-H',
    name: 'Resistance thermometer Pt100 with head, 100 × ⌀ 6 mm, G½', unspsc: '41112200',
    part: 'KS-PT100/B-100', usd: 64,
    text: 'Class A element in a stainless sheath for pipes and tanks from −50 °C to +400 °C; '
      + 'four-wire connection cancels the leads. Head form B takes a 4–20 mA transmitter.',
    facts: { Element: 'Pt100, class A', Sheath: '⌀ 6 × 100 mm, 1.4571', Thread: 'G½',
      Range: '−50 to +400 °C', Wiring: 'four-wire' },
    picture: ['pt100-head', draw.probe, { head: true }] },
  { sku: 'EL-SN-PT-C',
    name: 'Cable probe Pt1000, ⌀ 6 × 50 mm, silicone cable 2 m', unspsc: '41112200',
    part: 'KS-PT1000/K2', usd: 19.6,
    text: 'For heating, solar and refrigeration plants; sheath rolled watertight. Silicone lead '
      + 'stays supple at −50 °C and stands 180 °C.',
    facts: { Element: 'Pt1000, class B', Sheath: '⌀ 6 × 50 mm', Cable: 'silicone, 2 m',
      Range: '−50 to +180 °C' }, picture: ['pt1000-cable', draw.probe, {}] },
  { sku: 'EL-SN-LS',
    name: 'Limit switch with roller lever, 1 NO + 1 NC, metal', unspsc: '39122200',
    part: 'KS-ES/RL', usd: 34.2,
    text: 'Positively opening contact for guards; lever turns in 7.5° steps on its shaft. Die-cast '
      + 'housing with M20 entry.',
    facts: { Actuator: 'roller lever, ⌀ 22 mm', Contacts: '1 NO + 1 NC', Housing: 'zinc die-cast',
      Protection: 'IP67' }, picture: ['limit-switch', draw.limitSwitch, {}] },
]);

const lighting = family({ category: 'lighting-batteries', maker: 'Lumenor Licht', unit: 'EA' }, [
  { sku: 'EL-LP-66-40',
    name: 'LED panel 620 × 620 mm, 36 W, 4 000 K, UGR < 19', unspsc: '39111500',
    part: 'LUM-P66+40K', usd: 54.9, bulk: true,
    text: 'Lays into the grid of suspended ceilings and lights desks without glare. 4 300 lm, L80 '
      + 'after 50 000 hours, driver included.',
    facts: { Power: '36 W', 'Luminous flux': '4 300 lm', 'Colour temperature': '4 000 K',
      CRI: 'Ra > 80', Size: '620 × 620 × 10 mm', Energy: 'class E' },
    picture: ['led-panel-cool', draw.ledPanel, {}] },
  { sku: 'EL-LP-66-30',
    name: 'LED panel 620 × 620 mm, 36 W, 3 000 K, UGR < 19', unspsc: '39111500',
    part: 'LUM-P66+30K', usd: 54.9, bulk: true,
    text: 'The warm white version for reception, canteen and ward. Dimmable over DALI-2 with the '
      + 'driver LUM-D36.',
    facts: { Power: '36 W', 'Luminous flux': '4 050 lm', 'Colour temperature': '3 000 K',
      CRI: 'Ra > 80', Size: '620 × 620 × 10 mm', Energy: 'class E' },
    picture: ['led-panel-warm', draw.ledPanel, { warm: true }] },
  { sku: 'EL-LP-123',
    name: 'LED panel 1 200 × 300 mm, 40 W, 4 000 K', unspsc: '39111500', part: 'LUM-P123+40K',
    usd: 63.5, text: 'Long form for corridors and laboratory benches; with a surface frame also '
      + 'for solid ceilings. Two panels in line look like one band of light.',
    facts: { Power: '40 W', 'Luminous flux': '4 800 lm', 'Colour temperature': '4 000 K',
      Size: '1 195 × 295 × 10 mm', Energy: 'class E' },
    picture: ['led-panel-long', draw.ledPanel, { long: true }] },
  ...table('watt lumen warm usd use', [[8, 806, true, 3.4, 'Replaces a 60 W bulb.'],
    [11, 1055, false, 4.2, 'Replaces a 75 W bulb in storerooms and workshops.']]).map((r) => ({
    sku: `EL-LB-${r.watt}`, part: `LUM-A60/${r.watt}`,
    name: `LED lamp E27, ${r.watt} W, ${r.lumen} lm, ${r.warm ? '2 700 K' : '4 000 K'}`,
    unspsc: '39101628', usd: r.usd, bulk: true,
    text: `${r.use} Full light at once, 15 000 hours, not dimmable.`,
    facts: { Base: 'E27', Power: `${r.watt} W`, 'Luminous flux': `${r.lumen} lm`,
      'Colour temperature': r.warm ? '2 700 K' : '4 000 K', Life: '15 000 h' },
    picture: [`led-lamp-${r.watt}`, draw.bulb, { watt: r.watt, warm: r.warm }] })),
  { sku: 'EL-LT-120',
    name: 'LED tube T8 1 200 mm, 14 W, 2 100 lm, glass, pack of 10', unspsc: '39101600', unit: 'PK',
    pack: [10, 'EA'], part: 'LUM-T8/120', usd: 68,
    text: 'Swaps for 36 W fluorescent tubes on magnetic ballast; starter dummy enclosed. '
      + 'Shatterproof film holds the glass together.',
    facts: { Length: '1 200 mm', Base: 'G13', Power: '14 W', 'Luminous flux': '2 100 lm',
      'Colour temperature': '4 000 K' },
    picture: ['led-tube', draw.ledTube, { label: '1 200 mm' }] },
  { sku: 'EL-TO-500',
    name: 'LED torch 500 lm, rechargeable, aluminium, IP67', unspsc: '39111610', part: 'LUM-H500',
    usd: 39.9, text: 'Focus from a wide flood to a beam of 180 m by pushing the head. Charges '
      + 'through USB-C in two hours and shows what is left.',
    facts: { 'Luminous flux': '500 lm', Beam: '180 m', Battery: 'Li-ion 18650', Runtime: '6 h',
      Protection: 'IP67' }, picture: ['torch', draw.torch, {}] },
]);

const batteries = family({ category: 'lighting-batteries', maker: 'Volterano', unspsc: '26111702',
  unit: 'PK', bulk: true }, [
  { sku: 'EL-BA-AA',
    name: 'Alkaline battery AA (LR6), 1.5 V, pack of 24', pack: [24, 'EA'], part: 'VO-LR6/24',
    usd: 12.8, text: 'For microphones, meters and remote controls. Ten years on the shelf; the '
      + 'pack without plastic counts what is left.',
    facts: { Size: 'AA, LR6', Voltage: '1.5 V', Chemistry: 'alkaline', 'Shelf life': '10 years' },
    picture: ['battery-aa', draw.battery, { kind: 'AA' }] },
  { sku: 'EL-BA-AAA',
    name: 'Alkaline battery AAA (LR03), 1.5 V, pack of 24', pack: [24, 'EA'], part: 'VO-LR03/24',
    usd: 12.2, text: 'For thermometers, door locks and presenters. Sealed twice against leaking.',
    facts: { Size: 'AAA, LR03', Voltage: '1.5 V', Chemistry: 'alkaline', 'Shelf life': '10 years' },
    picture: ['battery-aaa', draw.battery, { kind: 'AAA' }] },
  { sku: 'EL-BA-9V',
    name: 'Alkaline block battery 9 V (6LR61), pack of 10', pack: [10, 'EA'], part: 'VO-6LR61/10',
    usd: 24.5, text: 'For smoke alarms and multimeters. Change on the same day each year and write '
      + 'it on the label.',
    facts: { Size: '9 V block, 6LR61', Voltage: '9 V', Chemistry: 'alkaline',
      'Shelf life': '5 years' }, picture: ['battery-9v', draw.battery, { kind: 'block' }] },
  { sku: 'EL-BA-2032',
    name: 'Lithium coin cell CR2032, 3 V, pack of 10', unspsc: '26111711', pack: [10, 'EA'],
    part: 'VO-CR2032/10', usd: 7.9,
    text: 'For callipers, mainboards and key fobs. Childproof blister: swallowed cells are an '
      + 'emergency.',
    facts: { Size: 'CR2032', Voltage: '3 V', Chemistry: 'lithium', Capacity: '225 mAh' },
    picture: ['battery-cr2032', draw.battery, { kind: 'coin' }] },
  { sku: 'EL-MM-600',
    name: 'Digital multimeter CAT III 600 V, true RMS, 10 A', category: 'control-gear',
    unspsc: '41113630', unit: 'EA', bulk: false, maker: 'Manora Messtechnik', part: 'MM-DM600',
    usd: 79, text: 'Reads distorted currents of drives rightly, warns without contact of live '
      + 'wires and switches its own light on. Leads with silicone cable and a type K probe '
      + 'enclosed.',
    facts: { Category: 'CAT III 600 V', Measures: 'V, A, Ω, Hz, µF, °C', Display: '6 000 counts',
      Accuracy: '0.5 % DC' }, picture: ['multimeter', draw.multimeter, {}] },
]);

export default [...ties, ...routing, ...wire, ...patch, ...power, ...terminals, ...control,
  ...sensors, ...lighting, ...batteries];
