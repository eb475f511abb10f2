import { createHash } from 'node:crypto';
import fastify from 'fastify';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { uuidInOrder, type NeedBody } from '../events/published-need.js';
import { publishNeed } from './command-tables.js';

/** The bare route: checks the token, writes the rows, answers 201. Its address is its first line. */
const { DATABASE_URL, OIDC_ISSUER, OIDC_JWKS_URL, OIDC_AUDIENCE } = process.env;
const keys = createRemoteJWKSet(new URL(OIDC_JWKS_URL!));
const demands = { issuer: OIDC_ISSUER!, audience: OIDC_AUDIENCE!, algorithms: ['ES256'] };
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(process.env['CONNECTIONS'] ?? 8) });
const app = fastify();

// what the real service reads from its copy of the directory
const organisation = uuidInOrder();
const by = { actor: 'person', personRef: uuidInOrder(), appointment: uuidInOrder(), organisation };
const countyBoard = uuidInOrder();
const [county, municipality] = ['07', '0780'];
const asker = { organisation, level: 'local', county, municipality };
const custodian = { hop: 1, level: 'county', organisation: countyBoard };

app.removeContentTypeParser('application/json');
app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body));

app.post<{ Body: string }>('/needs', async (request, reply) => {
  const token = request.headers.authorization!.slice('Bearer '.length);
  const { payload } = await jwtVerify(token, keys, demands);
  const { publish: _, tried: text, ...said } = JSON.parse(request.body) as NeedBody;
  const id = uuidInOrder();
  const tried = [{ level: 'local', organisation, text }];
  const from = new Date().toISOString();
  await pool.query({
    name: 'publish-need',
    text: publishNeed,
    values: [
      id,
      county,
      municipality,
      said.title,
      said.description,
      JSON.stringify(tried),
      said.targetGroup,
      said.ask,
      said.substanceAreas,
      said.areas,
      said.urgency,
      said.visibility,
      organisation,
      countyBoard,
      JSON.stringify([{ level: 'county', organisation: countyBoard, reason: 'published', from, to: null }]),
      uuidInOrder(),
      request.id,
      JSON.stringify({ need: id, by, ...said, tried, asker, custodian }),
      payload.sub,
      request.url,
      request.headers['idempotency-key'],
      createHash('sha256').update(request.body).digest(),
    ],
  });
  return reply.code(201).send({ id });
});

console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGINT', () => void app.close().then(() => pool.end()));
