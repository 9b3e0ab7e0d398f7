import { Box } from 'ink';
import { useMemo } from 'react';
import { useBodySize, windowRows } from '../../hooks/use-body-size';
import { useWindowSize } from '../../hooks/use-window-size';
import type { KeyTable } from '../../keys';
import { messages } from '../../messages';
import { qrBlocks } from '../../rows/qr';
import { Frame } from '../frame';
import { QrCode } from '../qr-code';
import { Prose } from '../tinted';
import type { ActivationPanelProps } from './panel';

/** The large code, and why it can't be shown where the window is too small. */
export function useEnlargedQr(qrData: string): { lines: readonly string[]; refusal: string | undefined } {
  const window = useWindowSize();
  const body = useBodySize();
  const lines = useMemo(() => qrBlocks(qrData), [qrData]);
  const width = lines[0]?.length ?? 0;
  const { noRoomForEnlarged, size } = messages.activation;
  const fits = width <= body.columns && lines.length <= body.rows;
  const needed = size(width, windowRows(lines.length));
  return { lines, refusal: fits ? undefined : noRoomForEnlarged(needed, size(window.columns, window.rows)) };
}

export function EnlargedPanel({ activation, show }: ActivationPanelProps) {
  const { lines, refusal } = useEnlargedQr(activation.qrData);
  const keys: KeyTable = [
    { id: 'panel.done', label: messages.keys.back, run: () => show('details'), quiet: true },
    { id: 'activation.enlarge', label: messages.keys.back, run: () => show('details'), quiet: true },
  ];
  return (
    <Frame keys={keys}>
      {refusal === undefined ? (
        <Box justifyContent="center">
          <QrCode lines={lines} />
        </Box>
      ) : (
        <Box paddingX={2} paddingTop={1}>
          <Prose>{refusal}</Prose>
        </Box>
      )}
    </Frame>
  );
}
