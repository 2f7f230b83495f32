// A line to Vendure that loses an answer when it is told to: the next request with that text in it gets
// there, and what comes back is cut off.
import { createServer } from 'node:http';

export async function startForgetful(url) {
  let next;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { authorization } = request.headers;
    const answer = await fetch(url + request.url, { method: request.method,
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) }, body });
    const text = await answer.text();
    if (next && body.includes(next)) {
      next = undefined;
      response.destroy();
      return;
    }
    const token = answer.headers.get('vendure-auth-token');
    response.writeHead(answer.status, { 'content-type': 'application/json', ...(token ? { 'vendure-auth-token': token } : {}) });
    response.end(text);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const stop = () => new Promise((done) => { server.closeAllConnections(); server.close(done); });
  const lose = (text) => { next = text; };
  const hasLost = () => next === undefined;
  return { url: `http://127.0.0.1:${server.address().port}`, lose, hasLost, stop };
}
