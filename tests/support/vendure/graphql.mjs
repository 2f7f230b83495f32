// One of Vendure's two APIs, with the session it gives.
export class Api {
  constructor(url, token = undefined) {
    Object.assign(this, { url, token });
  }

  // The data; throws with what the shop said.
  async run(query, variables = {}) {
    const answer = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    this.token = answer.headers.get('vendure-auth-token') ?? this.token;
    const { data, errors } = await answer.json();
    if (errors) throw new Error(`${errors[0].message} in ${query}`);
    for (const [name, value] of Object.entries(data)) {
      if (value?.errorCode) throw new Error(`${name}: ${value.errorCode} ${value.message}`);
    }
    return data;
  }
}
