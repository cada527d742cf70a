import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton.tsx'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Its buttons, the primary one last. */
  readonly foot?: ReactNode
  readonly wide?: boolean
}

/** Something that has to be decided before going on. Saving, naming and tagging never are. */
export function Dialog({ title, isOpen, onClose, children, foot, wide = false }: DialogProps) {
  const { t } = useTranslation('design')
  return (
    <Overlay isOpen={isOpen} onClose={onClose} wide={wide}>
      <AriaDialog className="dialog">
        <div className="dialog-head">
          <Heading slot="title">{title}</Heading>
          <IconButton icon="close" label={t('close')} onPress={onClose} />
        </div>
        <div className="dialog-body">{children}</div>
        {foot && <div className="dialog-foot">{foot}</div>}
      </AriaDialog>
    </Overlay>
  )
}

interface OverlayProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly wide?: boolean
}

/** The shade over the window and the frame on it; Escape and a click on the shade close it. */
export function Overlay({ isOpen, onClose, children, wide = false }: OverlayProps) {
  return (
    <ModalOverlay
      className="shade"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="dialog-frame" data-wide={wide || undefined}>
        {children}
      </Modal>
    </ModalOverlay>
  )
}
