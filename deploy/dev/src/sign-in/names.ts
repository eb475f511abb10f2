/** The audience of the services' access tokens. */
export const audience = 'urn:lanken';

/** The client that programs on this machine ask for tokens as. */
export const commandClient = 'lanken-command';

/** The client that the portal signs people in as: code flow with PKCE, no secret. */
export const portalClient = 'lanken-portal';
