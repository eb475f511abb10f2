import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  until: number;
}

/** Sign-ins under way, in memory: who is signing in while the sign-in restarts begins anew. */
export function memory(): (kind: string) => Adapter {
  const all = new Map<string, Kept>();
  const find = (wanted: (kept: Kept) => boolean): AdapterPayload | undefined =>
    [...all.values()].find((kept) => kept.until > Date.now() && wanted(kept))?.payload;

  return (kind) => {
    const keyOf = (id: string): string => `${kind}:${id}`;
    const ofKind = (wanted: (payload: AdapterPayload) => boolean) =>
      find(({ payload }) => payload.kind === kind && wanted(payload));
    return {
      async upsert(id, payload, expiresIn = 3_600) {
        for (const [key, { until }] of all) if (until <= Date.now()) all.delete(key);
        all.set(keyOf(id), { payload, until: Date.now() + expiresIn * 1_000 });
      },
      async find(id) {
        const kept = all.get(keyOf(id));
        return kept && kept.until > Date.now() ? kept.payload : undefined;
      },
      findByUid: async (uid) => ofKind((payload) => payload.uid === uid),
      findByUserCode: async (code) => ofKind((payload) => payload.userCode === code),
      async destroy(id) {
        all.delete(keyOf(id));
      },
      async consume(id) {
        const kept = all.get(keyOf(id));
        if (kept) kept.payload.consumed = Math.floor(Date.now() / 1_000);
      },
      async revokeByGrantId(grant) {
        for (const [key, { payload }] of all) if (payload.grantId === grant) all.delete(key);
      },
    };
  };
}
