// A shop with something to sell: three parts at net prices in euros, one way to ship.
export const parts = [
  { sku: 'VB-8', name: 'Hex bolt M8', price: 1250 },
  { sku: 'VG-1', name: 'Cut-resistant gloves', price: 840 },
  { sku: 'VD-5', name: 'Drum of paste', price: 125000 },
];

const english = (fields) => [{ languageCode: 'en', ...fields }];
const code = (name, values) => ({
  code: name, arguments: Object.entries(values).map(([key, value]) => ({ name: key, value: String(value) })),
});

async function region(admin) {
  const { createCountry } = await admin.run(
    'mutation ($input: CreateCountryInput!) { createCountry(input: $input) { id } }',
    { input: { code: 'DE', enabled: true, translations: english({ name: 'Germany' }) } });
  const { createZone } = await admin.run('mutation ($input: CreateZoneInput!) { createZone(input: $input) { id } }',
    { input: { name: 'Europe', memberIds: [createCountry.id] } });
  return createZone.id;
}

async function taxes(admin, zone) {
  const { createTaxCategory } = await admin.run(
    'mutation ($input: CreateTaxCategoryInput!) { createTaxCategory(input: $input) { id } }',
    { input: { name: 'Standard', isDefault: true } });
  await admin.run('mutation ($input: CreateTaxRateInput!) { createTaxRate(input: $input) { id } }',
    { input: { name: 'VAT 19 %', enabled: true, value: 19, categoryId: createTaxCategory.id, zoneId: zone } });
  const { activeChannel } = await admin.run('query { activeChannel { id } }');
  await admin.run(`mutation ($input: UpdateChannelInput!) {
      updateChannel(input: $input) { ... on Channel { id } ... on ErrorResult { errorCode message } } }`,
    { input: { id: activeChannel.id, defaultTaxZoneId: zone, defaultShippingZoneId: zone,
      defaultCurrencyCode: 'EUR', availableCurrencyCodes: ['EUR'], pricesIncludeTax: false } });
  return createTaxCategory.id;
}

async function shipping(admin) {
  await admin.run('mutation ($input: CreateShippingMethodInput!) { createShippingMethod(input: $input) { id } }',
    { input: {
      code: 'parcel', fulfillmentHandler: 'manual-fulfillment',
      checker: code('default-shipping-eligibility-checker', { orderMinimum: 0 }),
      calculator: code('default-shipping-calculator', { rate: 0, includesTax: 'auto', taxRate: 0 }),
      translations: english({ name: 'Parcel', description: '' }),
    } });
}

async function shelf(admin, category) {
  for (const { sku, name, price } of parts) {
    const { createProduct } = await admin.run(
      'mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }',
      { input: { enabled: true, translations: english({ name, slug: sku.toLowerCase(), description: name }) } });
    await admin.run('mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }',
      { input: [{ productId: createProduct.id, sku, price, taxCategoryId: category, stockOnHand: 100000,
        translations: english({ name }) }] });
  }
}

export async function seed(admin) {
  const zone = await region(admin);
  const category = await taxes(admin, zone);
  await shipping(admin);
  await shelf(admin, category);
}
