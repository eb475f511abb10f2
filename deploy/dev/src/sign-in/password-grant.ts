import { errors, type Provider } from 'oidc-provider';
import { signedIn } from './accounts.js';
import { audience } from './names.js';
import { lankenResource } from './resource.js';

/**
 * A token for a username and a password, so that a program can have one without a browser. For the demonstration
 * only: OAuth 2.1 has no such grant, for it teaches people to give their password to programs.
 */
export function allowPasswordGrant(provider: Provider): void {
  const answer = async (ctx: Parameters<Parameters<Provider['registerGrantType']>[1]>[0]): Promise<void> => {
    const { username, password } = ctx.oidc.params as { username?: string; password?: string };
    if (!username || !password) throw new errors.InvalidRequest('username and password are required');
    const account = signedIn(username, password);
    if (!account) {
      throw new errors.CustomOIDCProviderError(
        'invalid_grant',
        `wrong username or password: there is no demo account "${username}" with that password`,
      );
    }
    const token = new provider.AccessToken({
      accountId: account.username,
      client: ctx.oidc.client,
      grantId: undefined as never, // nobody consented to anything that could be taken back
      gty: 'password',
      resourceServer: new provider.ResourceServer(audience, lankenResource),
      scope: lankenResource.scope,
    });
    ctx.body = {
      access_token: await token.save(),
      token_type: token.tokenType,
      expires_in: token.expiration,
      scope: token.scope,
    };
  };
  provider.registerGrantType('password', answer, ['username', 'password']);
}
