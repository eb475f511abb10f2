import { interactionPolicy, Provider, type Configuration } from 'oidc-provider';
import { accountOf } from './accounts.js';
import { errorPage } from './pages.js';
import type { SignInKeys } from './keys.js';
import { memory } from './memory.js';
import { audience, commandClient, portalClient } from './names.js';
import { allowPasswordGrant } from './password-grant.js';
import { resourceNamed, tokenLifetime } from './resource.js';
import type { SignInSettings } from './settings.js';

const day = 86_400;

/** The OpenID Connect provider of the demonstration. */
export function demoProvider(settings: SignInSettings, keys: SignInKeys): Provider {
  const provider = new Provider(settings.issuer, configurationOf(settings, keys));
  allowPasswordGrant(provider);
  return provider;
}

function configurationOf({ portalCallbacks }: SignInSettings, keys: SignInKeys): Configuration {
  return {
    adapter: memory(),
    jwks: keys.jwks,
    cookies: { keys: keys.cookies, names: { session: 'lanken_sign_in', interaction: 'lanken_signing_in' } },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clients: [
      {
        client_id: commandClient,
        token_endpoint_auth_method: 'none',
        grant_types: ['password'],
        response_types: [],
        redirect_uris: [],
      },
      {
        client_id: portalClient,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        // A native client may come back to any port of this machine.
        ...(portalCallbacks.length
          ? { redirect_uris: portalCallbacks }
          : { application_type: 'native', redirect_uris: ['http://127.0.0.1/sign-in/callback'] }),
      },
    ],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: {
      AccessToken: tokenLifetime,
      IdToken: tokenLifetime,
      Interaction: tokenLifetime,
      Session: day,
      Grant: day,
    },
    interactions: { policy: withoutConsent(), url: (_ctx, { uid }) => `/sign-in/${uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: (_ctx, identifier) => resourceNamed(identifier),
        useGrantedResource: () => true,
      },
    },
    findAccount: (_ctx, id) => {
      const account = accountOf(id);
      if (!account) return undefined;
      const { username, name } = account;
      return { accountId: id, claims: () => ({ sub: id, name, preferred_username: username }) };
    },
    loadExistingGrant,
    renderError: (ctx, { error, error_description: description }) => {
      ctx.type = 'html';
      ctx.body = errorPage([error, description].filter(Boolean).join(': '));
    },
  };
}

// The portal is ours: nobody is asked whether it may know who they are.
function withoutConsent(): ReturnType<typeof interactionPolicy.base> {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

const loadExistingGrant: Configuration['loadExistingGrant'] = async (ctx) => {
  const { provider, client, session, params } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
  grant.addOIDCScope(String(params!['scope']));
  grant.addResourceScope(audience, 'lanken');
  await grant.save();
  return grant;
};
