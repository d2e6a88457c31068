import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'

const inMemory = '/dev/shm'

/**
 * Where files lie that a thousand small databases need for a moment: in memory where the machine offers it, since a
 * database there waits for no disk. For what proves nothing about the disk only.
 */
export function memoryFolder(): string {
  try {
    accessSync(inMemory, constants.W_OK)
    return inMemory
  } catch {
    return tmpdir()
  }
}
