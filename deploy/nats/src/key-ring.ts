import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAccount, createOperator, createUser, fromSeed, type KeyPair } from '@nats-io/nkeys';
import { encodeUser, fmtCreds, parseCreds } from '@nats-io/jwt';

/** Keeps keys in files, so that the same name has the same key the next time. */
export class KeyRing {
  constructor(private readonly directory: string) {}

  /** Makes the folder that holds the keys, closed to other users. */
  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  /** The operator's key, which signs accounts. */
  operator(): Promise<KeyPair> {
    return this.kept('operator', createOperator);
  }

  /** The key of an account. */
  account(name: string): Promise<KeyPair> {
    return this.kept(`${name}.account`, createAccount);
  }

  /** The key that signs one user's token; the account says what those whom it signed may do. */
  signer(user: string): Promise<KeyPair> {
    return this.kept(`${user}.signer`, createAccount);
  }

  /** Sees to it that `<user>.creds` is there and signed by this signer for this account; one that is stays as it is. */
  async credentials(user: string, account: KeyPair, signer: KeyPair): Promise<void> {
    const file = join(this.directory, `${user}.creds`);
    const present = await readIfThere(file);
    if (present && (await isSignedBy(present, account, signer))) return;
    const key = createUser();
    const token = await encodeUser(user, key, account, {}, { signer, scopedUser: true });
    await writeWhole(file, fmtCreds(token, key));
  }

  private async kept(name: string, make: () => KeyPair): Promise<KeyPair> {
    const file = join(this.folder, `${name}.nk`);
    const seed = await readIfThere(file);
    if (seed) return fromSeed(new TextEncoder().encode(seed.trim()));
    const key = make();
    await writeWhole(file, key.getSeed());
    return key;
  }

  private get folder(): string {
    return join(this.directory, 'keys');
  }
}

async function isSignedBy(creds: string, account: KeyPair, signer: KeyPair): Promise<boolean> {
  const { uc, aid } = await parseCreds(new TextEncoder().encode(creds));
  return aid === account.getPublicKey() && uc.iss === signer.getPublicKey();
}

/** The text of a file, or nothing when there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file wholly or not at all, closed to other users unless said otherwise: a half-written key is a lost key. */
export async function writeWhole(file: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  await writeFile(`${file}.new`, content, { mode });
  await rename(`${file}.new`, file);
}
