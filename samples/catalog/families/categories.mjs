// The tree a customer walks through. Each category has a picture: one to three drawings on a disc.
import * as adhesives from '../drawings/adhesives.mjs';
import * as electrical from '../drawings/electrical.mjs';
import * as facility from '../drawings/facility.mjs';
import * as fasteners from '../drawings/fasteners.mjs';
import * as instruments from '../drawings/instruments.mjs';
import * as laboratory from '../drawings/laboratory.mjs';
import * as motion from '../drawings/motion.mjs';
import * as office from '../drawings/office.mjs';
import * as safety from '../drawings/safety.mjs';
import * as tools from '../drawings/tools.mjs';
import { tone } from '../drawings/kit.mjs';

const bolt = [fasteners.hexBolt, { dia: 10, len: 50, color: tone.stainless }];
const nut = [fasteners.hexNut, { dia: 10, color: tone.zinc, ring: tone.blue }];
const washer = [fasteners.flatWasher, { dia: 10, color: tone.stainless }];
const bearing = [motion.ballBearing, { seal: undefined }];
const valve = [motion.ballValve, { body: tone.brass, lever: tone.red }];
const wrench = [tools.comboWrench, { size: 13 }];
const cordless = [tools.cordlessDrill, {}];
const beaker = [laboratory.beaker, { ml: 250, color: tone.water }];
const flask = [laboratory.erlenmeyer, { ml: 250, color: tone.lime }];
const pipette = [laboratory.micropipette, { color: tone.yellow }];
const helmet = [safety.helmet, { color: tone.yellow }];
const vest = [safety.vest, { color: tone.lime }];
const glove = [safety.workGlove, { palm: tone.oxide, back: tone.pale, cuff: tone.grey }];

/** [id, name, drawings, children] */
export const tree = [
  ['fasteners', 'Fasteners & Fixings', [bolt, nut, washer], [
    ['bolts-screws', 'Bolts & Screws', [bolt], [
      ['hex-bolts', 'Hexagon Bolts', [[fasteners.hexBolt, { dia: 12, len: 60, color: tone.zinc }]]],
      ['socket-screws', 'Socket Screws',
        [[fasteners.socketScrew, { dia: 6, len: 25, color: tone.oxide }]]],
      ['wood-screws-rivets', 'Wood Screws & Rivets',
        [[fasteners.woodScrew, { dia: 5, len: 60, color: tone.brass }]]]]],
    ['nuts-washers', 'Nuts & Washers', [nut]],
    ['anchors-rods', 'Anchors & Threaded Rod',
      [[fasteners.wedgeAnchor, { dia: 10, len: 90, color: tone.zinc }]]]]],
  ['motion', 'Bearings, Fluid & Air', [[motion.gateValve, {}], [motion.ballBearing,
    { seal: tone.blue }], [motion.oRing, { color: tone.purple, scale: 1 }]], [
    ['power-transmission', 'Power Transmission', [bearing], [
      ['ball-bearings', 'Ball Bearings', [[motion.ballBearing, { seal: tone.blue }]]],
      ['belts', 'Belts & Pulleys', [[motion.timingBelt, { long: 450 }]]],
      ['seals', 'Seals & O-Rings', [[motion.oRing, { color: tone.black, scale: 1 }]]]]],
    ['fluid', 'Fluid & Air', [valve], [
      ['valves', 'Valves', [valve]],
      ['hoses', 'Hoses, Tubing & Clips', [[motion.coil, { color: tone.blue }]]],
      ['pneumatics', 'Pneumatics & Fittings', [[motion.pushIn, { ring: tone.blue }]]]]]]],
  ['tools', 'Tools & Abrasives', [cordless, [tools.screwdriver, { tip: 'ph', color: tone.orange }]],
    [
    ['hand-tools', 'Hand Tools', [wrench], [
      ['sockets-wrenches', 'Sockets & Wrenches', [[tools.socket, { size: 17 }]]],
      ['screwdrivers', 'Screwdrivers',
        [[tools.screwdriver, { tip: 'ph', color: tone.red, insulated: true }]]],
      ['pliers-cutters', 'Pliers, Cutters & Hammers',
        [[tools.pliers, { jaw: 'combination', color: tone.red }]]]]],
    ['drilling', 'Drilling & Power Tools', [cordless]],
    ['measuring', 'Measuring Tools', [[tools.caliper, {}]]],
    ['abrasives', 'Abrasives', [[tools.flapDisc, { color: tone.blue }]]]]],
  ['electrical', 'Electrical & Automation',
    [[electrical.breaker, { label: 'B16', color: tone.black }],
    [electrical.bulb, { watt: 8, warm: true }], [electrical.cableTie,
    { color: tone.blue, long: 200 }]], [
    ['installation', 'Installation', [[electrical.breaker, { label: 'B16', color: tone.black }]], [
      ['cable-management', 'Cable Management',
        [[electrical.cableTie, { color: tone.oxide, long: 200 }]]],
      ['cable-wire', 'Cable & Wire', [[electrical.patchCable, { color: tone.blue }]]],
      ['connectors', 'Terminals & Connectors', [[electrical.leverConnector, { ways: 3 }]]]]],
    ['automation', 'Automation', [[electrical.controller, {}]], [
      ['control-gear', 'Control Gear', [[electrical.contactor, {}]]],
      ['sensors', 'Sensors', [[electrical.inductive, { size: 12 }]]]]],
    ['lighting-batteries', 'Lighting & Batteries', [[electrical.bulb, { watt: 10, warm: true }]]]]],
  ['laboratory', 'Laboratory', [flask, beaker, [laboratory.funnel, {}]], [
    ['glassware', 'Glass & Plastic Ware', [flask], [
      ['beakers-flasks', 'Beakers & Flasks', [beaker]],
      ['volumetric', 'Volumetric Ware', [[laboratory.volumetric, { ml: 100 }]]],
      ['lab-bottles', 'Bottles', [[laboratory.mediaBottle, { ml: 500 }]]],
      ['tubes-dishes', 'Tubes, Dishes & Slides', [[laboratory.petri, {}]]]]],
    ['pipettes', 'Pipettes & Tips', [pipette]],
    ['filtration', 'Filtration', [[laboratory.filterPaper, {}]]],
    ['instruments', 'Instruments', [[instruments.microscope, {}]]],
    ['chemicals', 'Chemicals & Buffers',
      [[laboratory.reagentBottle, { color: tone.red, amber: true, pictogram: 'flame' }]]]]],
  ['safety', 'Safety & Workwear', [vest, helmet, glove], [
    ['gloves', 'Gloves', [glove]],
    ['head-eye-protection', 'Head & Eye Protection', [helmet]],
    ['hearing-respiratory', 'Hearing & Respiratory Protection',
      [[safety.earMuffs, { color: tone.red }]]],
    ['workwear-footwear', 'Workwear & Footwear', [[safety.safetyShoe, {}]]],
    ['site-safety', 'First Aid, Fire & Site Safety', [[safety.firstAid, {}]]]]],
  ['adhesives', 'Adhesives, Tapes & Lubricants',
    [[adhesives.aerosol, { color: tone.blue, cap: tone.red, icon: 'drop' }], [adhesives.tapeRoll,
    { color: tone.red, k: 0.9 }], [adhesives.glueBottle, { color: tone.teal }]], [
    ['adhesives-sealants', 'Adhesives & Sealants',
      [[adhesives.cartridge, { color: tone.white, band: tone.teal }]]],
    ['tapes', 'Tapes', [[adhesives.tapeRoll, { color: tone.yellow, k: 0.95 }]]],
    ['lubricants', 'Sprays & Lubricants',
      [[adhesives.aerosol, { color: tone.blue, cap: tone.red, icon: 'drop' }]]]]],
  ['facility', 'Cleaning, Storage & Packing', [[facility.bin, { color: tone.blue, scale: 1 }],
    [facility.canister, { color: tone.green }], [facility.carton, { scale: 1 }]], [
    ['cleaning', 'Cleaning', [[facility.sprayBottle, { color: tone.sky }]]],
    ['wipes-paper', 'Wipes, Paper & Waste', [[facility.paperRoll, { color: tone.sky }]]],
    ['storage-bins', 'Bins & Shelving', [[facility.bin, { color: tone.red, scale: 0.95 }]]],
    ['handling', 'Trolleys & Ladders', [[facility.platformTrolley, {}]]],
    ['packaging', 'Packaging', [[facility.carton, { scale: 0.95 }]]]]],
  ['office', 'Office', [[office.leverArch, { color: tone.blue }],
    [office.paperReam, { color: tone.white, band: tone.blue }],
    [office.marker, { color: tone.red }]], [
    ['printer-paper', 'Printer Paper',
      [[office.paperReam, { color: tone.white, band: tone.blue }]]],
    ['toner-ink', 'Toner & Ink', [[office.toner, { color: tone.cyan }]]],
    ['writing', 'Writing', [[office.pen, { color: tone.blue }]]],
    ['filing', 'Filing & Notes', [[office.leverArch, { color: tone.red }]]],
    ['desk', 'Desk, Furniture & IT', [[office.chair, {}]]]]],
];

/** Soft colour behind the drawings of a top category and all below it. */
export const tint = {
  fasteners: '#e4ebf1', motion: '#e0eef0', tools: '#fbecdc', electrical: '#fcf3d6',
  laboratory: '#dff0f7', safety: '#f4f6d3',
  adhesives: '#f9e4e2', facility: '#e2f1e6', office: '#ece6f4',
};

export const assortments = {
  education: ['fasteners', 'tools', 'electrical', 'laboratory', 'safety', 'adhesives', 'facility',
    'office'],
  industry: ['fasteners', 'motion', 'tools', 'electrical', 'laboratory', 'safety', 'adhesives',
    'facility'],
};
