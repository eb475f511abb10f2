/** What a stranger has to know before the list of events; the list itself is made from the classes. */
export const eventsPageStart = `# The events

<!-- Written from the event classes in libs/contracts by \`npm run catalogue\`: change it there. -->

An event says that something has changed: a need was published, an appointment ended. A service says its events in the
same transaction that makes the change, so there is no change without its event and no event without its change. Other
services, county and national systems hear them over NATS JetStream; nobody asks another service's database. The same
list for programs is [asyncapi.json](asyncapi.json) (AsyncAPI 3); each event's data has a JSON Schema, linked below.

## What you may count on

- Each event reaches each hearer at least once. Twice is possible: an \`id\` that you have seen is to be dropped.
- About one thing the events come in order, numbered 1, 2, 3 … (\`ce-sequence\`). Between things no order is promised.
- **Within a version only optional fields are added.** Ignore fields that you do not know. What would break you is said
  as a new version, on a subject of its own, beside the old one until nobody listens to that.
- Events say what their hearers need, but **no names and no contact data**: persons are \`personRef\` and appointments,
  and whoever may know more asks the directory. An event with \`ce-dataclass: restricted\` has no free texts either.
- A field of the type *free text* is what a person wrote. It may be absent: of a restricted thing, and after it has been
  redacted. Replace your copy when you hear so.

## The subject of the message

\`\`\`text
lanken.v<major>.<service>.<level>.<county>.<municipality>.<aggregate>.<fact>
lanken.v1.needs.national.07.0780.need.escalated
\`\`\`

- \`level\` is the highest level that the thing has reached (\`local\`, \`county\`, \`national\`); it never goes down.
- \`county\` has two digits and \`municipality\` four, as at publication, for ever; \`00\` and \`0000\` where there is none.

| who hears | subject |
| --- | --- |
| a county, all needs of its own | \`lanken.v1.needs.*.07.>\` |
| the national level, each need from its escalation to its end | \`lanken.v1.needs.national.>\` |
| everything that a service says | \`lanken.*.needs.>\` |

Who hears one level sees no gap: a thing's events begin for that level at \`ce-levelsince\` and go on without a hole to
the end. An outside system gets a durable consumer and credentials of its own; it does not read the streams directly.`;
