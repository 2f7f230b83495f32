// The example a shop starts from: tokens and signatures, and everything that is refused.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { Once, isFromGateway, readToken, signedHeaders } from '../../connectors/shop/example.mjs';

const secret = 'a secret of some length, for tests';
const now = 1_772_357_400;
const claims = { iss: 'passerelle', aud: 'webshop', sub: 'pun_1', iat: now, exp: now + 120, jti: 'n-1' };

function tokenOf(said = claims, key = secret, header = { alg: 'HS256', typ: 'JWT' }) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part(header)}.${part(said)}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

const read = (token, more = {}) => readToken(token, { secrets: [secret], shop: 'webshop', once: new Once(), now, ...more });
const refusal = (token, more) => {
  try {
    return read(token, more) && 'taken';
  } catch (error) {
    return error.message;
  }
};

// The same words as in tests/connectors/shop_keys_test.cpp.
test('makes of a token what the gateway makes', () => {
  assert.equal(tokenOf({ sub: 'pun_1', jti: 'n-1' }), 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.'
    + 'eyJzdWIiOiJwdW5fMSIsImp0aSI6Im4tMSJ9.dsvEQwIOHFxEFGyXi_y-_XhClPpwbDRhI3jMlzRYryc');
});

test('takes a token once, under either secret', () => {
  assert.deepEqual(read(tokenOf()), claims);
  assert.deepEqual(read(tokenOf(claims, 'the one before'), { secrets: [secret, 'the one before'] }), claims);
  const once = new Once();
  assert.equal(refusal(tokenOf(), { once }), 'taken');
  assert.equal(refusal(tokenOf(), { once }), 'the token was used before');
});

test('refuses everything else', () => {
  const cases = [
    ['x', 'this is no token'],
    [tokenOf(claims, 'another'), 'the token is not signed by the gateway'],
    [tokenOf(claims, secret, { alg: 'none' }), 'the token is signed in another way'],
    [tokenOf().slice(0, -4), 'the token is not signed by the gateway'],
    [tokenOf({ ...claims, aud: 'other' }), 'the token is for another shop'],
    [tokenOf({ ...claims, iss: 'other' }), 'the token is for another shop'],
    [tokenOf({ ...claims, exp: now }), 'the token is too old'],
    [tokenOf({ ...claims, exp: undefined }), 'the token is too old'],
    [tokenOf({ ...claims, iat: now + 61 }), 'the token is from the future'],
  ];
  for (const [token, said] of cases) assert.equal(refusal(token), said);
});

test('signs and checks what is posted', () => {
  const headers = signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', '{"test": 2432232314}',
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 1614265330);
  assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  const mine = signedHeaders('a', '{}', secret, now);
  assert.ok(isFromGateway(mine, '{}', ['other', secret], now));
  assert.ok(!isFromGateway(mine, '[]', [secret], now));
  assert.ok(!isFromGateway(mine, '{}', ['other'], now));
  assert.ok(!isFromGateway(mine, '{}', [secret], now + 301));
  assert.ok(!isFromGateway({}, '{}', [secret], now));
});
