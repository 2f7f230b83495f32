// What SAP does when an order is entered: numbers, dates, items of their own, schedule lines that
// are confirmed.
let entered = 0;

async function addItem(base, order, wanted, position) {
  const key = { SalesOrder: order, SalesOrderItem: String(position * 10) };
  const items = await base.getEntityInterface('A_SalesOrderItem');
  const { to_PricingElement: price, ...item } = wanted;
  const amount = price ? price.results[0].ConditionRateValue : '0';
  await items.addEntry({ ...item, ...key, SalesDocumentRjcnReason: '', NetAmount: amount, TransactionCurrency: 'EUR' });
  const lines = await base.getEntityInterface('A_SalesOrderScheduleLine');
  await lines.addEntry({ ...key, ScheduleLine: '1', ConfdOrderQtyByMatlAvailCheck: wanted.RequestedQuantity,
    ConfirmedDeliveryDate: '/Date(1772668800000)/' });
}

const compared = { ge: (a, b) => a >= b, gt: (a, b) => a > b, le: (a, b) => a <= b, lt: (a, b) => a < b };

module.exports = {
  // The mock compares moments as texts; SAP compares moments.
  checkFilterValue(type, value, literal, operator, request) {
    const moment = /^datetimeoffset'(.*)'$/.exec(literal);
    if (!moment) return this.base.checkFilterValue(type, value, literal, operator, request);
    return compared[operator](Number(/-?\d+/.exec(value)[0]), Date.parse(moment[1]));
  },
  getInitialDataSet() { return []; },
  async addEntry(order, request) {
    entered += 1;
    const items = order.to_Item.results;
    delete order.to_Item;
    order.SalesOrder = String(1000 + entered);
    order.LastChangeDateTime = `/Date(${Date.now()}+0000)/`;
    await this.base.addEntry(order, request);
    let position = 0;
    for (const item of items) {
      position += 1;
      await addItem(this.base, order.SalesOrder, item, position);
    }
  },
};
