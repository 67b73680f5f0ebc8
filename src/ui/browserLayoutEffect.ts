import { useEffect, useLayoutEffect } from 'react'

/** Layout effects warn on a server, where there is nothing to lay out. */
export const useBrowserLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect
