import * as z from 'zod/mini';

/** Who left a message, as far as it is known. */
export const VoiceMessageParty = z.object({
  name: z.optional(z.string()),
  number: z.optional(z.string()),
  personId: z.optional(z.string()),
  /** Whether the party keeps all of that to itself. */
  privacyEnabled: z.boolean(),
});
export type VoiceMessageParty = z.output<typeof VoiceMessageParty>;

/** A message in the own voicemail; no administrator sees it. */
export const VoiceMessage = z.object({
  id: z.string(),
  /** In seconds. */
  duration: z.optional(z.number()),
  callingParty: VoiceMessageParty,
  urgent: z.boolean(),
  confidential: z.boolean(),
  read: z.boolean(),
  created: z.string(),
});
export type VoiceMessage = z.output<typeof VoiceMessage>;

export const VoiceMessageList = z.object({ items: z.array(VoiceMessage) });
export type VoiceMessageList = z.output<typeof VoiceMessageList>;

export const VoiceMessageSummary = z.object({
  newMessages: z.number(),
  oldMessages: z.number(),
  /** These two are counted above, too. */
  newUrgentMessages: z.number(),
  oldUrgentMessages: z.number(),
});
export type VoiceMessageSummary = z.output<typeof VoiceMessageSummary>;

/** All of one's messages unless one is named. */
export const VoiceMessageChoice = z.object({ messageId: z.nullish(z.string()) });

export function summarizeVoiceMessages(
  messages: readonly Pick<VoiceMessage, 'read' | 'urgent'>[],
): VoiceMessageSummary {
  const count = (read: boolean, urgent?: boolean) =>
    messages.filter((message) => message.read === read && (urgent === undefined || message.urgent === urgent)).length;
  return {
    newMessages: count(false),
    oldMessages: count(true),
    newUrgentMessages: count(false, true),
    oldUrgentMessages: count(true, true),
  };
}
