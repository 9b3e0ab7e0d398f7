import { join } from 'node:path';
import { readPrivateFile, removeFile, writePrivateFile } from './private-file';

/** Where secrets are kept, by the names of their profiles. */
export interface CredentialStore {
  /** As people call it. */
  readonly place: string;
  read(name: string): Promise<string | undefined>;
  write(name: string, secret: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** A file a profile, so that two programs that refresh tokens of different profiles never meet. */
export function createFileStore(folder: string): CredentialStore {
  const place = join(folder, 'credentials');
  const pathOf = (name: string) => join(place, `${name}.json`);
  return {
    place,
    read: (name) => readPrivateFile(pathOf(name)),
    write: (name, secret) => writePrivateFile(pathOf(name), `${secret}\n`),
    remove: (name) => removeFile(pathOf(name)),
  };
}
