import { Validator } from '@seriousme/openapi-schema-validator';
import { ask, startInstallation, type Installation } from './spec/installation.js';

describe('a running service', () => {
  let installation: Installation;
  let url: string;
  beforeAll(async () => {
    installation = await startInstallation();
    url = installation.notes.url;
  });
  afterAll(() => installation?.stop());

  it('says that it lives and is ready', async () => {
    expect((await ask(`${url}/healthz`)).body).toEqual({ alive: true });
    expect(await ask(`${url}/readyz`)).toMatchObject({ status: 200, body: { ready: true, missing: [] } });
  });

  it('passes on the request’s id and makes one where there is none that is fit', async () => {
    expect(
      (await ask(`${url}/healthz`, { headers: { 'x-request-id': 'from-the-proxy:1' } })).headers.get(
        'x-request-id',
      ),
    ).toBe('from-the-proxy:1');
    for (const unfit of ['', 'with space', 'x'.repeat(129)])
      expect(
        (await ask(`${url}/healthz`, { headers: { 'x-request-id': unfit } })).headers.get('x-request-id'),
      ).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('measures its requests by route, the event path and itself', async () => {
    const { token } = await installation.coordinator('anna');
    await ask(`${url}/notes/v1/notes/01990000-0000-7000-8000-000000000a01/pin`, { method: 'POST', token });
    const { text } = (await ask(`${url}/metrics`)).body as { text: string };
    expect(text).toMatch(
      /http_request_duration_seconds_count\{service="notes",route="\/notes\/v1\/notes\/:id\/pin",method="POST",status="404"\} 1/,
    );
    for (const name of [
      'inbox_lag_seconds',
      'process_resident_memory_bytes',
      'outbox_pending',
      'inbox_held',
      'inbox_stream_sequence',
      'broker_connected',
    ])
      expect(text).toMatch(new RegExp(`^${name}(\\{.*\\})? \\d`, 'm'));
  });

  it('says what it is, and has a valid document of its API', async () => {
    const info = (await ask(`${url}/notes/v1/api-info`)).body;
    expect(info).toEqual({
      name: 'notes',
      version: expect.stringMatching(/^\d/) as string,
      openapi: '/notes/v1/openapi.json',
    });
    const document = (await ask(`${url}${info.openapi as string}`)).body;
    expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
    const { paths, components } = document as unknown as {
      paths: Record<string, Record<string, object>>;
      components: { schemas: object };
    };
    expect(paths['/notes/v1/notes']!.post).toMatchObject({
      operationId: 'notes_write',
      description: 'Takes an appointment as municipal_coordinator.',
      parameters: [
        { name: 'Lanken-Appointment', in: 'header' },
        { name: 'Idempotency-Key', in: 'header' },
      ],
      requestBody: {
        content: { 'application/json': { schema: { $ref: '#/components/schemas/WriteNote' } } },
      },
      responses: {
        201: {
          headers: { ETag: {}, Location: {} },
          content: { 'application/json': { schema: { $ref: '#/components/schemas/CommandResult' } } },
        },
        400: { $ref: '#/components/responses/Invalid' },
      },
    });
    expect(paths['/notes/v1/notes']!.get).toMatchObject({
      parameters: expect.arrayContaining([
        {
          name: 'limit',
          in: 'query',
          required: false,
          schema: { type: 'integer', minimum: 1, maximum: 200, default: 20 },
        },
      ]) as object[],
    });
    expect(paths['/notes/v1/notes/{id}']!.put).toMatchObject({
      parameters: expect.arrayContaining([
        expect.objectContaining({ name: 'If-Match', required: true }),
      ]) as object[],
    });
    expect(components.schemas).toMatchObject({
      WriteNote: {
        required: ['title', 'urgency', 'substanceAreas'],
        properties: { urgency: { enum: ['low', 'high'] } },
      },
    });
  });
});
