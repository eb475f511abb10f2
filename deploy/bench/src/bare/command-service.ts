import { createHash } from 'node:crypto';
import fastify from 'fastify';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { uuidInOrder, type contentOfNeed } from '../events/published-need.js';
import { publishNeed } from './command-tables.js';

/** The bare route: checks the token, writes the rows, answers 201. Its address is its first line. */
const { DATABASE_URL, OIDC_ISSUER, OIDC_JWKS_URL, OIDC_AUDIENCE, CONNECTIONS = '6' } = process.env;
const keys = createRemoteJWKSet(new URL(OIDC_JWKS_URL!));
const demands = { issuer: OIDC_ISSUER!, audience: OIDC_AUDIENCE!, algorithms: ['ES256'] };
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(CONNECTIONS) });
const app = fastify();

// what a token check alone does not say, and the real service reads from its copy of the directory
const by = {
  actor: 'person',
  personRef: uuidInOrder(),
  appointment: uuidInOrder(),
  organisation: uuidInOrder(),
};
const [county, municipality] = ['07', '0780'];
const asker = { organisation: by.organisation, level: 'local', county, municipality };
const custodian = { hop: 1, level: 'county', organisation: uuidInOrder() };
const areas = [municipality];

app.removeContentTypeParser('application/json');
app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body));

app.post<{ Body: string }>('/needs', async (request, reply) => {
  const { payload } = await jwtVerify(request.headers.authorization!.slice('Bearer '.length), keys, demands);
  const content = JSON.parse(request.body) as ReturnType<typeof contentOfNeed>;
  const id = uuidInOrder();
  const data = { need: id, by, ...content, areas, asker, custodian };
  await pool.query({
    name: 'publish-need',
    text: publishNeed,
    values: [
      id,
      county,
      municipality,
      content.title,
      content.description,
      JSON.stringify(content.tried),
      content.targetGroup,
      content.ask,
      JSON.stringify(content.substanceAreas),
      JSON.stringify(areas),
      content.urgency,
      content.visibility,
      JSON.stringify(asker),
      JSON.stringify(custodian),
      uuidInOrder(),
      request.id,
      JSON.stringify(data),
      payload.sub,
      '/needs',
      request.headers['idempotency-key'],
      createHash('sha256').update(request.body).digest('base64'),
    ],
  });
  return reply.code(201).send({ id });
});

console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGINT', () => void app.close().then(() => pool.end()));
