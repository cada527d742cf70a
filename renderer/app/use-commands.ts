import { useLayoutEffect } from 'react'
import type { Command } from '../../electron/contract.ts'
import { afterComposition, followCompositions, isComposing } from '../design/composition.ts'
import { call } from './call.ts'
import type { CommandId } from './commands.ts'
import { commandOf, commands } from './commands.ts'
import { openWaitingLink } from './deep-links.ts'
import { isTextField } from './focus.ts'

/** Keys that belong to the text where one writes, and to the library everywhere else. */
const ownInText: ReadonlySet<CommandId> = new Set(['undo', 'redo', 'move to trash'])

/** Runs the commands of this window: from its keys, and from the menu of the system. */
export function useCommands(): void {
  // With the first picture, not after it: a key pressed as soon as something is to be seen counts.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      // The input method has the key, or whoever is nearer (the editor, a menu) has used it.
      if (isComposing(event) || event.defaultPrevented) return
      const id = commandOf(event)
      if (id === undefined || (ownInText.has(id) && isTextField(event.target))) return
      event.preventDefault()
      commands[id].run()
    }
    addEventListener('keydown', onKeyDown)
    const unfollow = followCompositions()
    const unsubscribe = window.talkshelf.onCommand((command) => {
      if (command === 'flush') void flush()
      else if (command === 'open link') void openWaitingLink()
      else afterComposition(() => runFromMenu(command))
    })
    return () => {
      removeEventListener('keydown', onKeyDown)
      unfollow()
      unsubscribe()
    }
  }, [])
}

function runFromMenu(command: Exclude<Command, 'flush' | 'open link'>) {
  if ((command === 'undo' || command === 'redo') && isTextField(document.activeElement)) {
    // The menu took the key: hand it back. Chromium has no other way to undo in a field.
    document.execCommand(command)
  } else commands[command].run()
}

/** Main is about to close this window: everything typed goes into the library first. */
async function flush(): Promise<void> {
  const active = document.activeElement
  // Fields save on leaving them.
  if (active instanceof HTMLElement) active.blur()
  const { flushNotes } = await import('../capture/autosave/autosaver.ts')
  await flushNotes()
  await call('shell.flushed', null)
}
