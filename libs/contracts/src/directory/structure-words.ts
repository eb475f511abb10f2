/** Kinds of collaboration structure. */
export const structureKinds = ['council', 'steering_group', 'working_group', 'network'] as const;
export type StructureKind = (typeof structureKinds)[number];

/** The ways in which somebody answers an invitation to a meeting. */
export const invitationAnswers = ['yes', 'no', 'maybe'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** Why a convenor hides an entry of a forum. */
export const hidingGrounds = ['off_topic', 'unkind', 'personal_data', 'advertising', 'other'] as const;
export type HidingGround = (typeof hidingGrounds)[number];

/** Why an entry or a message is blanked for good. */
export const redactionGrounds = ['personal_data', 'unlawful', 'own_wish', 'other'] as const;
export type RedactionGround = (typeof redactionGrounds)[number];
