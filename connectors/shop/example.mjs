// What a shop needs to speak with the gateway, for Node 18 and newer, without any package: read the
// token of an arriving buyer, sign what is posted, check what comes. README.md tells the rest.
import { createHmac, timingSafeEqual } from 'node:crypto';

const bytesOf = (secret) => (secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret));
const mac = (secret, text) => createHmac('sha256', bytesOf(secret)).update(text).digest();
const same = (a, b) => a.length === b.length && timingSafeEqual(a, b);

// Tokens seen until they expire. With several servers this belongs into what they share: a table
// with the id as its key, Redis with SET NX.
export class Once {
  #seen = new Map();

  // True the first time.
  take(id, until, now) {
    for (const [old, end] of this.#seen) if (end < now) this.#seen.delete(old);
    if (this.#seen.has(id)) return false;
    this.#seen.set(id, until);
    return true;
  }
}

// The claims of a token; throws with the reason when it is not to be believed. `secrets`: the one in
// use and, during an exchange, the one before. `shop`: the back office's id at the gateway.
export function readToken(token, { secrets, shop, once, now = Date.now() / 1000 }) {
  const parts = String(token).split('.');
  if (parts.length !== 3) throw new Error('this is no token');
  const [header, claims] = parts.slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url')));
  // Never by what the token says of itself: one way to sign, ours.
  if (header.alg !== 'HS256') throw new Error('the token is signed in another way');
  const signature = Buffer.from(parts[2], 'base64url');
  if (!secrets.some((secret) => same(mac(secret, `${parts[0]}.${parts[1]}`), signature))) {
    throw new Error('the token is not signed by the gateway');
  }
  if (claims.iss !== 'passerelle' || claims.aud !== shop) throw new Error('the token is for another shop');
  if (!(claims.exp > now)) throw new Error('the token is too old');
  if (!(claims.iat <= now + 60)) throw new Error('the token is from the future');
  if (!once.take(claims.jti, claims.exp, now)) throw new Error('the token was used before');
  return claims;
}

const signed = (secret, id, time, body) => mac(secret, `${id}.${time}.${body}`).toString('base64');

// The headers of something posted to the gateway (Standard Webhooks 1.0).
export function signedHeaders(id, body, secret, now = Date.now() / 1000) {
  const time = Math.floor(now);
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(time),
    'webhook-signature': `v1,${signed(secret, id, time, body)}`,
  };
}

// Whether a request with these headers (lower case) and this body comes from the gateway.
export function isFromGateway(headers, body, secrets, now = Date.now() / 1000) {
  const time = Number(headers['webhook-timestamp']);
  if (!(Math.abs(now - time) <= 300)) return false;
  const said = String(headers['webhook-signature']).split(' ').filter((one) => one.startsWith('v1,'));
  return secrets.some((secret) => {
    const right = Buffer.from(`v1,${signed(secret, headers['webhook-id'], time, body)}`);
    return said.some((one) => same(Buffer.from(one), right));
  });
}

// Posts a cart and gives the address the browser is to be sent to. Sent again after a broken
// connection, the same bytes have the same answer.
export async function postCart(claims, cart, secret) {
  const body = JSON.stringify({ visit: claims.sub, ...cart });
  const answer = await fetch(claims.cartUrl, {
    method: 'POST', body, headers: signedHeaders(`cart-${claims.sub}`, body, secret),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`the cart was not taken: ${JSON.stringify(said)}`);
  return said.url;
}
