/**
 * Class names a host adds to parts of the portal, by the name of the part, which is also its `data-part` attribute.
 * The names are public: one that is renamed or removed is a breaking change. `docs/parts.md` lists them.
 */
export interface PartClassNames {
  /** The portal itself, or the badge where it stands alone. It has no `data-part`. */
  readonly root?: string | undefined
  /** Buttons that belong together. */
  readonly actions?: string | undefined
  /** Whoever would gain or lose a role. */
  readonly affected?: string | undefined
  /** What came of the latest attempt at a delivery. */
  readonly attempt?: string | undefined
  /** A person's or a group's initials. */
  readonly avatar?: string | undefined
  /** The button that leads back to the previous screen. */
  readonly back?: string | undefined
  /** The connection's health as a pill, also in a host's own page. */
  readonly badge?: string | undefined
  /** One sentence about the connection above a screen, with what to do. */
  readonly banner?: string | undefined
  /** What is shown instead of an empty list. */
  readonly blank?: string | undefined
  /** A placeholder for something that is still loading. */
  readonly bone?: string | undefined
  /** A row of placeholders for something that is still loading. */
  readonly 'bone-row'?: string | undefined
  /** A checkbox or radio button in a drawing of the provider's console. */
  readonly box?: string | undefined
  /** The list of checkboxes or radio buttons in a drawing. */
  readonly boxes?: string | undefined
  /** Every button with text. */
  readonly button?: string | undefined
  /** A sentence in a frame: what went wrong, or what to know first. */
  readonly callout?: string | undefined
  /** A surface with rows. */
  readonly card?: string | undefined
  /** The body of a card. */
  readonly 'card-body'?: string | undefined
  /** The last row of a card, with its buttons. */
  readonly 'card-foot'?: string | undefined
  /** The first row of a card, with its heading. */
  readonly 'card-head'?: string | undefined
  /** An attribute before and after. */
  readonly change?: string | undefined
  /** A checkbox with its label. */
  readonly check?: string | undefined
  /** What the portal has seen of the set-up so far. */
  readonly checklist?: string | undefined
  /** Checkboxes that belong together, with what they are about. */
  readonly choices?: string | undefined
  /** A filter that is on or off. */
  readonly chip?: string | undefined
  /** A request or an answer as it was sent. */
  readonly code?: string | undefined
  /** A field that finds one of many by name. */
  readonly combobox?: string | undefined
  /** What was expected next to what arrived. */
  readonly compare?: string | undefined
  /** How many people something is about. */
  readonly count?: string | undefined
  /** The date above a day's activity. */
  readonly day?: string | undefined
  /** A dialog. */
  readonly dialog?: string | undefined
  /** The body of a dialog. */
  readonly 'dialog-body'?: string | undefined
  /** The buttons of a dialog. */
  readonly 'dialog-foot'?: string | undefined
  /** The heading of a dialog. */
  readonly 'dialog-head'?: string | undefined
  /** A drawing of a form of the provider's console. */
  readonly drawn?: string | undefined
  /** A button in a drawing. */
  readonly 'drawn-button'?: string | undefined
  /** An input in a drawing. */
  readonly 'drawn-field'?: string | undefined
  /** The rows of a drawing. */
  readonly 'drawn-form'?: string | undefined
  /** A list in a drawing. */
  readonly 'drawn-list'?: string | undefined
  /** The tabs in a drawing. */
  readonly 'drawn-tabs'?: string | undefined
  /** An entry of the activity, which opens. */
  readonly event?: string | undefined
  /** What an entry of the activity shows when it is open. */
  readonly 'event-detail'?: string | undefined
  /** The activity of a day. */
  readonly events?: string | undefined
  /** Names and values below each other. */
  readonly facts?: string | undefined
  /** A label and its input, hint and error. */
  readonly field?: string | undefined
  /** Why an input was refused. */
  readonly 'field-error'?: string | undefined
  /** The drawing on the first screen: people, and what becomes of their accounts. */
  readonly flow?: string | undefined
  /** The only card of a screen that can show nothing else. */
  readonly gate?: string | undefined
  /** The initials of an identity provider. */
  readonly glyph?: string | undefined
  /** The heading of a screen, a section or a card. */
  readonly heading?: string | undefined
  /** A sentence below a field that helps to fill it in. */
  readonly hint?: string | undefined
  /** A button with only an icon. */
  readonly 'icon-button'?: string | undefined
  /** A text input. */
  readonly input?: string | undefined
  /** The small name of a value. */
  readonly label?: string | undefined
  /** The icon before the heading of the card that asks for attention. */
  readonly lead?: string | undefined
  /** An icon and its text, in one line. */
  readonly line?: string | undefined
  /** A list whose rows are divided by lines. */
  readonly list?: string | undefined
  /** The frame around the one thing a drawing is about. */
  readonly mark?: string | undefined
  /** The number of a step, or its check mark when it is done. */
  readonly marker?: string | undefined
  /** The people next to the one that is shown. */
  readonly 'master-list'?: string | undefined
  /** A menu that is open. */
  readonly menu?: string | undefined
  /** The button of a menu, and the place that the menu opens at. */
  readonly 'menu-anchor'?: string | undefined
  /** Short facts below a heading. */
  readonly meta?: string | undefined
  /** A common mistake, its cause and how to fix it. */
  readonly mistake?: string | undefined
  /** Mistakes, collapsed or found by a search. */
  readonly mistakes?: string | undefined
  /** What happened and when, in a person's timeline. */
  readonly moment?: string | undefined
  /** An icon in a circle. */
  readonly node?: string | undefined
  /** What a field finds, to choose from. */
  readonly options?: string | undefined
  /** The heading of a screen and what is next to it. */
  readonly 'page-header'?: string | undefined
  /** The table of people. */
  readonly people?: string | undefined
  /** Who is affected, below a cause. */
  readonly 'people-list'?: string | undefined
  /** A person or group in a table or list: avatar and name. */
  readonly person?: string | undefined
  /** The name of a person or group; a button where it opens one. */
  readonly 'person-name'?: string | undefined
  /** The frame of a drawing and its caption. */
  readonly picture?: string | undefined
  /** Sentences, each with an icon. */
  readonly points?: string | undefined
  /** Who would gain and lose which role, before it is saved. */
  readonly preview?: string | undefined
  /** How many steps of the guide are done, as a bar. */
  readonly progress?: string | undefined
  /** The pulsing dot next to live content. */
  readonly pulse?: string | undefined
  /** The roles a group may give. */
  readonly 'role-choices'?: string | undefined
  /** Elements in one row that may wrap. */
  readonly row?: string | undefined
  /** The bar that asks to save or discard unsaved changes. */
  readonly savebar?: string | undefined
  /** A long list that scrolls by itself. */
  readonly scroller?: string | undefined
  /** An input that searches. */
  readonly search?: string | undefined
  /** Tabs in one frame, such as the ways of a guide. */
  readonly segmented?: string | undefined
  /** A choice from a list. */
  readonly select?: string | undefined
  /** The frame of a `select`, with its arrow. */
  readonly 'select-box'?: string | undefined
  /** The frame of a screen. */
  readonly shell?: string | undefined
  /** The circle that spins while something is in progress. */
  readonly spinner?: string | undefined
  /** Columns where the portal is wide. */
  readonly split?: string | undefined
  /** Text for screen readers only. */
  readonly sr?: string | undefined
  /** Elements below each other. */
  readonly stack?: string | undefined
  /** Numbers in boxes next to each other. */
  readonly stats?: string | undefined
  /** A state in a word and an icon. */
  readonly status?: string | undefined
  /** What was just done, at the lower edge of the portal. */
  readonly 'status-line'?: string | undefined
  /** The body of a step that is open. */
  readonly 'step-body'?: string | undefined
  /** The steps of a guide and what surrounds them. */
  readonly 'step-list'?: string | undefined
  /** The name of a step and its badges. */
  readonly 'step-name'?: string | undefined
  /** What to do in a step, point by point. */
  readonly 'step-points'?: string | undefined
  /** The heading of a step and the button that opens it. */
  readonly 'step-title'?: string | undefined
  /** Steps in their order. */
  readonly steps?: string | undefined
  /** The steps that are done, in one line, where the portal is narrow. */
  readonly 'steps-done'?: string | undefined
  /** A heading below another heading. */
  readonly subheading?: string | undefined
  /** A table. */
  readonly table?: string | undefined
  /** The tabs of a connection. */
  readonly tabs?: string | undefined
  /** A short label in a frame, such as a group or a role. */
  readonly tag?: string | undefined
  /** Tags next to each other. */
  readonly tags?: string | undefined
  /** An identity provider to choose. */
  readonly tile?: string | undefined
  /** The identity providers to choose from. */
  readonly tiles?: string | undefined
  /** What happened to a person, newest first. */
  readonly timeline?: string | undefined
  /** A heading and the status next to it. */
  readonly title?: string | undefined
  /** A bearer token by its last four characters. */
  readonly token?: string | undefined
  /** Search and filters above a list. */
  readonly toolbar?: string | undefined
  /** The progress of a rotation. */
  readonly track?: string | undefined
  /** A value to copy into the provider's console, with its label. */
  readonly value?: string | undefined
  /** A value to copy, and the button that copies it. */
  readonly 'value-box'?: string | undefined
  /** What to do when a value could not be copied. */
  readonly 'value-help'?: string | undefined
  /** The label of a value to copy, as written in the console. */
  readonly 'value-label'?: string | undefined
  /** A value to copy where there is little room. */
  readonly 'value-row'?: string | undefined
  /** A time whose exact moment opens. */
  readonly when?: string | undefined
}

/** What an element of the portal is, as its `data-part` attribute says. */
export type PartName = Exclude<keyof PartClassNames, 'root'>
