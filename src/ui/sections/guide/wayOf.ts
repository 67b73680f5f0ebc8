import type { SetupProgressEntry } from '../../../contract/portal.js'
import { guideKey } from '../../../core/setupProgress.js'
import type { Guide, GuideWay } from '../../../guides/types.js'

/** The chosen way; else the one already begun; else the recommended one. */
export function wayOf(guide: Guide, chosen: string | undefined, entries: readonly Pick<SetupProgressEntry, 'guide'>[]): GuideWay {
  const begun = guide.ways.find((way) => entries.some((entry) => entry.guide === guideKey(guide.identityProvider, way.id)))
  return guide.ways.find((way) => way.id === chosen) ?? begun ?? guide.ways[0]
}
