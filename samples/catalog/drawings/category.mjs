import { Sheet } from './kit.mjs';

/** A sheet that leaves out size labels and ground shadows. */
class Plain extends Sheet {
  size() {}
  shadow() {}
}

const places = {
  1: ['translate(48 36) scale(.76)'],
  2: ['translate(56 12) scale(.58)', 'translate(110 118) scale(.58)'],
  3: ['translate(30 8) scale(.52)', 'translate(168 40) scale(.52)', 'translate(82 132) scale(.52)'],
};

/** One to three drawings on a soft disc. */
export function categoryPicture(drawings, tint) {
  const sheet = new Plain();
  sheet.oval(200, 150, 176, 138, tint, { w: 0 });
  drawings.forEach(([drawing, parameters], i) =>
    sheet.within(places[drawings.length][i], () => drawing(sheet, parameters)));
  return sheet.toString();
}
