// API_SALES_ORDER_SRV on loopback: the mock server does the OData, what stands in front of it is as
// strict as SAP is where the mock is not: basic authentication, the client, CSRF tokens with their
// cookie. Says `ready PORT`; ends with its standard input.
const http = require('node:http');
const { join } = require('node:path');
const { randomBytes } = require('node:crypto');

const FEMockserver = require(join(process.env.PEER_HOME,
  'node_modules/@sap-ux/fe-mockserver-core')).default;
const service = '/sap/opu/odata/sap/API_SALES_ORDER_SRV';
const token = randomBytes(12).toString('hex');
const known = `Basic ${Buffer.from(`GATEWAY:${process.env.PEER_PASSWORD}`).toString('base64')}`;

function refusal(request) {
  if (request.headers.authorization !== known) return [401, {}];
  if (!request.url.includes('sap-client=100')) return [401, {}];
  if (request.method === 'GET') return undefined;
  const isOurs = request.headers['x-csrf-token'] === token && request.headers.cookie === `SAP=${token}`;
  return isOurs ? undefined : [403, { 'x-csrf-token': 'Required' }];
}

// The mock answers the question for a token with one of its own.
function withToken(request, response) {
  if (request.headers['x-csrf-token'] !== 'Fetch') return;
  response.setHeader('Set-Cookie', [`SAP=${token}; path=/; HttpOnly`]);
  const set = response.setHeader.bind(response);
  const ours = (name, value) => (name.toLowerCase() === 'x-csrf-token' ? token : value);
  response.setHeader = (name, value) => set(name, ours(name, value));
  set('x-csrf-token', token);
}

async function start() {
  const mock = new FEMockserver({ services: [{ urlPath: service, noETag: false, debug: false,
    metadataPath: join(__dirname, 'metadata.xml'), mockdataPath: join(__dirname, 'data') }] });
  await mock.isReady;
  const router = mock.getRouter();
  const server = http.createServer((request, response) => {
    const refused = refusal(request);
    if (refused) return response.writeHead(...refused).end();
    withToken(request, response);
    return router(request, response, () => response.writeHead(404).end());
  });
  server.listen(0, '127.0.0.1', () => console.log(`ready ${server.address().port}`));
  process.stdin.on('end', () => process.exit(0)).resume();
}

start();
