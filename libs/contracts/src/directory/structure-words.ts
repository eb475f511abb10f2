/** Kinds of collaboration structure. */
export const structureKinds = ['council', 'steering_group', 'working_group', 'network'] as const;
export type StructureKind = (typeof structureKinds)[number];

/** The ways in which somebody answers an invitation to a meeting. */
export const invitationAnswers = ['yes', 'no', 'maybe'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** Why a convenor hides an entry of a forum. */
export const hidingReasons = ['off_topic', 'unkind', 'personal_data', 'advertising', 'other'] as const;
export type HidingReason = (typeof hidingReasons)[number];
