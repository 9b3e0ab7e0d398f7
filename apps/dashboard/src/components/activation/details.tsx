import { daysUntil, type WebexGoActivation } from '@hubdeck/core';
import { Box } from 'ink';
import { useMemo } from 'react';
import { useBodySize } from '../../hooks/use-body-size';
import { useKeyName } from '../../hooks/use-key-name';
import { useSentence } from '../../hooks/use-sentence';
import { messages } from '../../messages';
import { formatDate } from '../../rows/instants';
import { qrLines } from '../../rows/qr';
import { codeLines, deliveryText } from '../../rows/webex-go';
import { wrapText } from '../../rows/wrap';
import { useServices } from '../../services';
import { cleanText } from '../../term/clean';
import { QrCode } from '../qr-code';
import { Tinted } from '../tinted';
import { COPY_KEYS } from './copy-keys';

const GAP = 2;
/** Columns that the text beside the code needs at the least. */
const LEAST_TEXT = 24;

export interface ActivationDetailsProps {
  readonly activation: WebexGoActivation;
  /** Whose line it is. */
  readonly heading: string;
}

/** What a user needs to install the line. The code is a secret: it stands here as long as the screen is open, and nowhere else. */
export function ActivationDetails({ activation, heading }: ActivationDetailsProps) {
  const { columns, rows } = useBodySize();
  const { narrator } = useServices();
  const lines = useMemo(() => qrLines(activation.qrData), [activation.qrData]);
  const qrWidth = lines[0]?.length ?? 0;
  const hasRoom = lines.length <= rows && qrWidth + GAP + LEAST_TEXT < columns;
  const width = hasRoom ? columns - qrWidth - GAP - 1 : columns - 2;
  return (
    <Box gap={GAP} paddingLeft={hasRoom ? 0 : 1} flexDirection={narrator ? 'column' : 'row'}>
      {hasRoom && <QrCode lines={lines} />}
      <ActivationText activation={activation} heading={heading} width={width} hasQr={hasRoom} />
    </Box>
  );
}

function ActivationText({
  activation,
  heading,
  width,
  hasQr,
}: ActivationDetailsProps & { width: number; hasQr: boolean }) {
  const { clock } = useServices();
  const keyOf = useKeyName();
  const sentence = useSentence();
  const words = messages.activation;
  const days = daysUntil(Date.parse(activation.expiryTime), clock.now());
  return (
    <Box flexDirection="column" width={width}>
      <Tinted tone="strong">{cleanText(heading)}</Tinted>
      {!hasQr && <Tinted tone="warning">{words.noRoomForQr}</Tinted>}
      <Tinted> </Tinted>
      <Tinted tone="accent">{words.iphone}</Tinted>
      <Code
        label={words.copiedBy(words.smdpAddress, keyOf(COPY_KEYS.copyAddress))}
        code={activation.smdpAddress}
        width={width}
      />
      <Code label={words.copiedBy(words.code, keyOf(COPY_KEYS.copyMatchingId))} code={activation.code} width={width} />
      <Tinted> </Tinted>
      <Tinted tone="accent">{words.android}</Tinted>
      <Code
        label={words.copiedBy(words.androidCode, keyOf(COPY_KEYS.copyCode))}
        code={activation.androidCode}
        width={width}
      />
      <Tinted> </Tinted>
      <Tinted>{words.validity(formatDate(activation.expiryTime), days)}</Tinted>
      <Tinted>{words.singleUse}</Tinted>
      {wrapText(sentence(deliveryText(activation)), width).map((line) => (
        <Tinted key={line} tone={activation.emailSuppressed ? 'warning' : 'normal'}>
          {line}
        </Tinted>
      ))}
      <Tinted tone="muted">{words.secret}</Tinted>
    </Box>
  );
}

function Code({ label, code, width }: { label: string; code: string; width: number }) {
  return (
    <>
      <Tinted tone="muted">{label}</Tinted>
      {codeLines(cleanText(code), width).map((line) => (
        <Tinted key={line} tone="strong">
          {line}
        </Tinted>
      ))}
    </>
  );
}
