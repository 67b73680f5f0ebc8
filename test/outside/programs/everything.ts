// Every subpath, so that the declarations of all of them are compiled.
import * as portal from 'admin-portal-scim'
import * as client from 'admin-portal-scim/client'
import * as element from 'admin-portal-scim/element'
import * as headless from 'admin-portal-scim/headless'
import * as english from 'admin-portal-scim/locales/en'
import * as mocks from 'admin-portal-scim/mocks'
import * as server from 'admin-portal-scim/server'
import * as serverNode from 'admin-portal-scim/server/node'
import 'admin-portal-scim/styles.css'
import * as vanilla from 'admin-portal-scim/vanilla'

export const everything = { portal, headless, client, vanilla, element, mocks, server, serverNode, english }
