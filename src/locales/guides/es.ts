import type { GuideMessages } from '../types.js'
import { underEach } from './underEach.js'

/** Every sentence of the set-up guides, in Spanish. */
export const guidesEs: GuideMessages = {
  'guide.note.token_only': 'solo el token',
  'guide.note.with_bearer': 'con «Bearer» delante',
  'guide.note.case_matters': 'distingue mayúsculas y minúsculas',
  'guide.note.no_trailing_slash': 'sin barra al final',
  'guide.note.with_flag': 'con el parámetro al final',
  'guide.note.exactly': 'exactamente así',

  // Captions of pictures: which console they were drawn from, and when its labels were last checked
  'guide.generic.drawn': 'Dibujo nuestro de su proveedor de identidad, revisado el {date}.',
  'guide.jumpcloud.drawn': 'Dibujo nuestro del Admin Portal de JumpCloud, revisado el {date}.',
  'guide.onelogin.drawn': 'Dibujo nuestro de la administración de OneLogin, revisado el {date}.',
  'guide.okta.drawn': 'Dibujo nuestro de la experiencia clásica de Okta, revisado el {date}.',
  'guide.microsoft-entra.drawn': 'Dibujo nuestro del centro de administración de Microsoft Entra, revisado el {date}.',
  'guide.pingfederate.drawn': 'Dibujo nuestro de la consola de administración de PingFederate, revisado el {date}.',
  'guide.rippling.drawn': 'Dibujo nuestro de las páginas de IT de Rippling, revisado el {date}.',
  'guide.google-workspace.drawn': 'Dibujo nuestro de la consola de administración de Google, revisado el {date}.',
  'guide.pingone.drawn': 'Dibujo nuestro de la consola de PingOne, revisado el {date}.',
  'guide.cyberark.drawn': 'Dibujo nuestro del portal Identity Administration de CyberArk, revisado el {date}.',

  'guide.any.pattern.nobody_created.is': '{provider} busca personas aquí y no crea a nadie. La última fue {subject}.',
  'guide.any.pattern.nobody_created.fix': 'Permita que {provider} cree personas y vuelva a asignar a la persona de prueba.',
  'guide.any.pattern.wrong_identifier.is': '{provider} busca personas por {subject}. Aquí se las encuentra por su userName.',
  'guide.any.pattern.wrong_identifier.fix': 'Haga que userName sea el atributo con el que {provider} encuentra coincidencias.',
  'guide.any.pattern.nobody_sent.is': 'La conexión funciona y {provider} no ha enviado a nadie desde entonces.',
  'guide.any.pattern.nobody_sent.fix':
    'Compruebe que el aprovisionamiento esté activado en {provider}. Asigne a una persona de prueba después de activarlo; es posible que las asignadas antes no se envíen.',
  'guide.any.pattern.groups_never_pushed.is': 'Llegan personas, pero {provider} no ha enviado ningún grupo.',
  'guide.any.pattern.groups_never_pushed.fix': 'Active los grupos en {provider}. Sin grupos, las personas no reciben roles aquí.',
  'guide.any.pattern.import_on.is': '{provider} lee aquí a todas las personas para importarlas.',
  'guide.any.pattern.import_on.fix': 'Desactive la importación, a menos que esté comparando cuentas en este momento.',
  'guide.any.pattern.same_failure.is': 'La misma solicitud ha fallado {count} veces y volverá a fallar hasta que se corrija.',
  'guide.any.pattern.same_failure.fix': 'Corrija primero lo que se indica aquí; es posible que el resto se resuelva solo.',
  'guide.any.pattern.quarantine.is':
    '{provider} lleva sin llamar más tiempo del que permite su programación. Probablemente se ha detenido solo.',
  'guide.any.pattern.quarantine.fix': 'Pruebe la conexión en {provider} y vuelva a iniciar el aprovisionamiento.',
  'guide.any.pattern.wrong_app.is': '{subject} llama a esta conexión, que está configurada para {provider}.',
  'guide.any.pattern.wrong_app.fix':
    'Si cambió de proveedor, elija el otro proveedor de identidad en Configuración. Si no, desactive el aprovisionamiento en la aplicación que sigue llamando.',
  'guide.any.pattern.old_scim.is': 'La aplicación de {provider} envía SCIM 1.1. Esta conexión usa SCIM 2.0.',
  'guide.any.pattern.old_scim.fix':
    'Elija en {provider} una aplicación, un conector o una plantilla de SCIM 2.0, como se describe en el primer paso.',

  'guide.any.error.unauthorized.symptom': '401 o «Unauthorized»',
  'guide.any.error.unauthorized.cause': 'El token no coincidió: es uno anterior, se cortó, o la palabra «Bearer» falta o está dos veces.',
  'guide.any.error.unauthorized.fix': 'Copie de nuevo el token y péguelo completo. Si ya no lo tiene, cree uno nuevo en Credenciales.',
  'guide.any.error.forbidden.symptom': '403 o «Forbidden»',
  'guide.any.error.forbidden.cause':
    'Se trata de alguien que no se puede cambiar, como el último administrador, o un proxy intermedio rechaza la solicitud.',
  'guide.any.error.forbidden.fix': 'Busque la solicitud en Actividad. Si no está, nunca llegó: consulte a quien administra la red.',
  'guide.any.error.not_found.symptom': '404 o «Not Found»',
  'guide.any.error.not_found.cause': 'La dirección no es la de esta conexión o la persona se eliminó aquí.',
  'guide.any.error.not_found.fix': 'Copie de nuevo la URL base: sin barra al final y sin nada detrás.',
  'guide.any.error.conflict.symptom': '409, «Conflict» o «uniqueness»',
  'guide.any.error.conflict.cause': 'Alguien tiene aquí este nombre de usuario o un grupo tiene este nombre.',
  'guide.any.error.conflict.fix': 'Haga que el proveedor de identidad busque coincidencias por userName o cambie uno de los dos nombres.',
  'guide.any.error.too_many.symptom': '429 o «Too Many Requests»',
  'guide.any.error.too_many.cause': 'Llegaron en poco tiempo más solicitudes de las que admite esta conexión.',
  'guide.any.error.too_many.fix': 'No hay que cambiar nada: el proveedor de identidad las vuelve a enviar al cabo de un momento.',
  'guide.any.error.server.symptom': '500, 502, 503 o 504',
  'guide.any.error.server.cause':
    'El servidor, o un proxy delante de él, no pudo responder en ese momento, o la sincronización de directorio está en pausa.',
  'guide.any.error.server.fix':
    'Reanude la sincronización de directorio si está en pausa. Si no, vuelva a intentarlo y, si continúa, avise a quienes operan este producto.',
  'guide.any.error.timeout.symptom': '«Timed out» o «timeout»',
  'guide.any.error.timeout.cause':
    'El proveedor de identidad no logra llegar a esta dirección. Lo impide un firewall o el servicio de nombres.',
  'guide.any.error.timeout.fix':
    'Compruebe que se pueda acceder a la dirección desde fuera y permita el paso de las direcciones del proveedor de identidad.',
  'guide.any.error.unknown_host.symptom': '«Unknown host» o «could not resolve»',
  'guide.any.error.unknown_host.cause': 'El nombre de la dirección no se conoce fuera o está mal escrito.',
  'guide.any.error.unknown_host.fix': 'Copie de nuevo la URL base y compare su nombre de host con la dirección que conoce.',
  'guide.any.error.certificate.symptom': 'Un mensaje sobre un certificado, TLS o SSL',
  'guide.any.error.certificate.cause': 'El proveedor de identidad no confía en el certificado de esta dirección, o un proxy lo sustituye.',
  'guide.any.error.certificate.fix': 'Dé a la dirección un certificado de una autoridad pública, con la cadena completa.',

  'guide.okta.pattern.nobody_created.is':
    'Okta busca personas aquí y no crea a nadie: {createUsers} está desactivado. La última fue {subject}.',
  'guide.okta.pattern.nobody_created.fix':
    'En {provisioning} › {toApp} pulse {edit}, active {createUsers} y pulse {save}. Después reintente las tareas en {dashboard} › {tasks}.',
  'guide.okta.pattern.wrong_identifier.is': 'Okta busca personas por {subject}. Aquí se las encuentra por su userName.',
  'guide.okta.pattern.wrong_identifier.fix': 'En {provisioning} › {integration} ponga {userName} en {uniqueIdentifier} y pulse {save}.',
  'guide.okta.pattern.nobody_sent.is':
    'La conexión funciona y Okta no ha enviado a nadie. Las personas asignadas antes de activar el aprovisionamiento no se envían solas.',
  'guide.okta.pattern.nobody_sent.fix': 'En {assignments} pulse {provisionUser} y después {ok}, o asigne ahora a una persona de prueba.',
  'guide.okta.pattern.groups_never_pushed.is': 'Llegan personas, pero no se ha enviado ningún grupo. Asignar un grupo no lo envía.',
  'guide.okta.pattern.groups_never_pushed.fix': 'En {pushGroups} elija {addPushGroups} › {findByName} y guarde el grupo.',
  'guide.okta.pattern.import_on.is': 'Okta lee aquí a todas las personas: su importación está activada.',
  'guide.okta.pattern.import_on.fix':
    'En {provisioning} › {integration} desmarque {importUsers} y pulse {save}, a menos que esté comparando cuentas en este momento.',
  'guide.microsoft-entra.pattern.nobody_created.is': 'Entra busca personas aquí y no crea a nadie. La última fue {subject}.',
  'guide.microsoft-entra.pattern.nobody_created.fix':
    'En {attributeMapping} abra la asignación de usuarios, marque {create} en {targetActions} y pulse {save}.',
  'guide.microsoft-entra.pattern.wrong_identifier.is':
    'Entra busca coincidencias de personas por {subject}. Aquí se las encuentra por su userName.',
  'guide.microsoft-entra.pattern.wrong_identifier.fix':
    'En {attributeMapping} dé a {userName} la precedencia de coincidencia 1, quítesela al otro atributo y pulse {save}.',
  'guide.microsoft-entra.pattern.nobody_sent.is':
    'La conexión funciona y Entra no ha enviado a nadie: el aprovisionamiento no se ha iniciado o no hay nadie asignado.',
  'guide.microsoft-entra.pattern.nobody_sent.fix': 'Agregue personas en {usersAndGroups} y pulse {start}.',
  'guide.microsoft-entra.pattern.groups_never_pushed.is': 'Llegan personas, pero Entra no ha enviado ningún grupo.',
  'guide.microsoft-entra.pattern.groups_never_pushed.fix':
    'Asigne los propios grupos en {usersAndGroups} y deje activada la asignación de grupos en {attributeMapping}.',
  'guide.microsoft-entra.pattern.quarantine.is':
    'Entra llama cada 40 minutos y lleva horas en silencio. Probablemente ha puesto el trabajo en cuarentena.',
  'guide.microsoft-entra.pattern.quarantine.fix':
    'Pulse {testConnection}. Si falla, pegue un token nuevo en {secretToken}. Después pulse {restart}.',
  'guide.onelogin.pattern.nobody_created.is': 'OneLogin busca personas aquí y no crea a nadie. La última fue {subject}.',
  'guide.onelogin.pattern.nobody_created.fix':
    'En {provisioning} marque {enableProvisioning} y, en {approval}, desmarque {createUser}. Las personas que esperan aprobación aparecen como {pending} en {users} › {provisioning}.',
  'guide.onelogin.pattern.nobody_sent.is':
    'La conexión funciona y OneLogin no ha enviado a nadie: el aprovisionamiento está desactivado o espera una aprobación.',
  'guide.onelogin.pattern.nobody_sent.fix':
    'En {provisioning} marque {enableProvisioning} y desmarque las casillas de {approval}. Después dé la aplicación a una persona de prueba en {access}.',
  'guide.onelogin.pattern.groups_never_pushed.is': 'Llegan personas, pero OneLogin no ha enviado ningún grupo.',
  'guide.onelogin.pattern.groups_never_pushed.fix':
    'En {parameters} abra {groups} y marque {include}. Después añada en {rules} una regla con la acción {setGroups}.',
  'guide.onelogin.pattern.old_scim.is': 'La aplicación de OneLogin envía SCIM 1.1. Esta conexión usa SCIM 2.0.',
  'guide.onelogin.pattern.old_scim.fix':
    'Sustituya todo el contenido de {template} por el texto de su paso. Si la aplicación no es {coreApp} ni {enterpriseApp}, añada una de ellas en su lugar.',
  'guide.jumpcloud.pattern.nobody_created.is': 'JumpCloud busca personas aquí y no crea a nadie. La última fue {subject}.',
  'guide.jumpcloud.pattern.nobody_created.fix': 'Abra {insights} y busque {userCreated}. El evento indica qué lo impidió.',
  'guide.jumpcloud.pattern.nobody_sent.is':
    'La conexión funciona y JumpCloud no ha enviado a nadie: la configuración no está activa o no hay ningún grupo vinculado.',
  'guide.jumpcloud.pattern.nobody_sent.fix':
    'Pulse {activate}. Después marque en {userGroups} un grupo que tenga una persona de prueba y pulse {save}.',
  'guide.jumpcloud.pattern.groups_never_pushed.is': 'Llegan personas, pero JumpCloud no ha enviado ningún grupo. No envía grupos vacíos.',
  'guide.jumpcloud.pattern.groups_never_pushed.fix': 'En {identityManagement} marque {manageGroups} y pulse {save}.',
  'guide.jumpcloud.pattern.old_scim.is': 'JumpCloud envía SCIM 1.1. Esta conexión usa SCIM 2.0.',
  'guide.jumpcloud.pattern.old_scim.fix': 'En {identityManagement} ponga {scimVersion} en 2.0.',
  'guide.pingone.pattern.nobody_sent.is':
    'La conexión funciona y PingOne no ha enviado a nadie: la conexión o su regla está desactivada, o la regla no coincide con nadie.',
  'guide.pingone.pattern.nobody_sent.fix':
    'En {integrations} › {provisioning} active la conexión y su regla, y haga que la regla coincida con una persona de prueba.',
  'guide.pingone.pattern.groups_never_pushed.is': 'Llegan personas, pero PingOne no ha enviado ningún grupo. Solo envía grupos propios.',
  'guide.pingone.pattern.groups_never_pushed.fix':
    'En {integrations} › {provisioning} abra la regla, active el aprovisionamiento de grupos y elija los grupos que se envían.',
  'guide.pingone.pattern.old_scim.is': 'PingOne envía SCIM 1.1. Esta conexión usa SCIM 2.0.',
  'guide.pingone.pattern.old_scim.fix': 'En la conexión ponga {scimVersion} en 2.0.',
  'guide.pingfederate.pattern.nobody_created.is': 'PingFederate busca personas aquí y no crea a nadie. La última fue {subject}.',
  'guide.pingfederate.pattern.nobody_created.fix': 'En la pantalla {target} marque {userCreate} y pulse {save}.',
  'guide.pingfederate.pattern.wrong_identifier.is':
    'PingFederate busca personas por {subject}. Aquí las personas se identifican por su userName.',
  'guide.pingfederate.pattern.wrong_identifier.fix':
    'En la pantalla {target}, {uniqueIdentifier} debe ser {userName}. Para cambiarlo, Ping pide eliminar la conexión, reiniciar y crearla de nuevo.',
  'guide.pingfederate.pattern.nobody_sent.is':
    'La conexión funciona y PingFederate no ha enviado a nadie: su canal no está activo o el origen no coincide con nadie.',
  'guide.pingfederate.pattern.nobody_sent.fix':
    'Active el canal en {manageChannels}, active la conexión en {activation} y después lea {log}.',
  'guide.pingfederate.pattern.groups_never_pushed.is': 'Llegan personas, pero PingFederate no ha enviado ningún grupo.',
  'guide.pingfederate.pattern.groups_never_pushed.fix': 'Abra el canal en {manageChannels} e indique los grupos que se envían.',
  'guide.pingfederate.pattern.old_scim.is':
    'La conexión de PingFederate usa el complemento incluido, que envía SCIM 1.1. Esta conexión usa SCIM 2.0.',
  'guide.pingfederate.pattern.old_scim.fix': 'Cree la conexión de nuevo y elija {provisioner} en {connectionTemplate}.',
  'guide.rippling.pattern.nobody_sent.is':
    'La conexión funciona y Rippling no ha enviado a nadie: las reglas no coinciden con nadie o aún no ha llegado el momento elegido.',
  'guide.rippling.pattern.nobody_sent.fix':
    'Haga que {accessRules} coincida con una persona de prueba y elija el momento más temprano en {provisionTime}.',
  'guide.rippling.pattern.groups_never_pushed.is': 'Llegan personas, pero Rippling no ha enviado ningún grupo.',
  'guide.rippling.pattern.groups_never_pushed.fix': 'En la integración marque {supportsGroups} y {createGroups}.',
  'guide.rippling.pattern.old_scim.is': 'Rippling envía SCIM 1.1. Esta conexión usa SCIM 2.0.',
  'guide.rippling.pattern.old_scim.fix': 'En la integración ponga {scimVersion} en 2.0.',
  'guide.cyberark.pattern.nobody_sent.is':
    'La conexión funciona y CyberArk no ha enviado a nadie: no hay ningún rol asignado o el aprovisionamiento está en modo de vista previa.',
  'guide.cyberark.pattern.nobody_sent.fix':
    'En {provisioning}, en la asignación de roles, pulse {add}, elija un rol que tenga una persona de prueba y pulse {save}. Después ejecute la sincronización manualmente.',
  'guide.cyberark.pattern.groups_never_pushed.is':
    'Llegan personas, pero CyberArk no ha enviado ningún grupo. Los roles asignados se convierten aquí en grupos.',
  'guide.cyberark.pattern.groups_never_pushed.fix':
    'En {provisioning}, en la asignación de roles, pulse {add}, elija un rol y pulse {save}.',
  'guide.google-workspace.pattern.nobody_sent.is': 'La conexión funciona y Google no ha enviado a nadie. Envía cada pocas horas.',
  'guide.google-workspace.pattern.nobody_sent.fix':
    'En {apps} › {webAndMobile} abra la aplicación, active el aprovisionamiento automático y active la aplicación para una persona de prueba.',

  'guide.okta.before.role':
    'Necesita un administrador de Okta que pueda editar la aplicación: normalmente un superadministrador o un administrador de aplicaciones.',
  'guide.okta.before.licence':
    'Okta debe ofrecer aprovisionamiento a su organización. Forma parte de Lifecycle Management; si la opción no aparece, el soporte de Okta puede decirle si la tiene.',
  'guide.okta.before.app_type':
    'SCIM se puede agregar a una aplicación SAML o SWA. Si las personas inician sesión aquí mediante una aplicación OpenID Connect creada en la experiencia clásica de Okta, consérvela y configure junto a ella la aplicación independiente.',

  'guide.okta.saml.title': 'Agregar SCIM a su aplicación SAML',
  'guide.okta.oauth.title': 'Aplicación SCIM independiente',
  'guide.okta.header.title': 'Independiente, con Header Auth',

  'guide.okta.saml.turn_on.title': 'Activar SCIM en la aplicación',
  'guide.okta.saml.turn_on.body':
    'En la Admin Console de Okta abra {applications} › {applications} y su aplicación SAML. En {general}, en {appSettings}, pulse {edit}, elija {scim} en {provisioning} y pulse {save}.',
  'guide.okta.saml.turn_on.point.checkbox':
    'Algunas organizaciones de Okta muestran en su lugar una casilla {enableScim}. Márquela y pulse {save}.',
  'guide.okta.saml.turn_on.point.missing':
    '¿No aparece ninguna de las dos? Entonces la aplicación es de otro tipo o el aprovisionamiento no forma parte de su contrato con Okta. La aplicación independiente funciona sin este paso.',
  'guide.okta.saml.turn_on.picture':
    'Dibujo de «App Settings» en Okta, en la pestaña «General». «Provisioning» ofrece «None», «On-Premises Provisioning» y «SCIM». «SCIM» está seleccionado y destacado.',
  'guide.okta.saml.open_settings.title': 'Abrir la configuración de la conexión',
  'guide.okta.saml.open_settings.body':
    'La aplicación tiene ahora una pestaña {provisioning}. Ábrala, elija {integration} en la lista {settings} y pulse {edit} junto a {scimConnection}.',
  'guide.okta.saml.open_settings.point.wizard':
    '¿La aplicación se creó con el asistente de integración de Okta más reciente? Su formulario dice {plainBaseUrl} y enumera las operaciones una por una. Elija crear, leer, actualizar y desactivar, y deje {supportPatch} como lo encuentre: funciona de ambas formas.',
  'guide.okta.saml.open_settings.picture':
    'Dibujo de la aplicación en Okta con la pestaña «Provisioning» abierta. En «SCIM Connection» está destacado el botón «Edit».',
  'guide.okta.saml.base_url.title': 'Pegar la URL base',
  'guide.okta.saml.base_url.body': 'Pegue la dirección en {scimBaseUrl}. Es solo suya y termina sin barra.',
  'guide.okta.saml.base_url.picture':
    'Dibujo del formulario «SCIM Connection» en Okta, «Provisioning», «Integration». El campo «SCIM connector base URL» contiene la dirección y está destacado. Los demás campos aún están vacíos.',
  'guide.okta.saml.unique_identifier.title': 'Definir el identificador único',
  'guide.okta.saml.unique_identifier.body': 'Escriba esta palabra en {uniqueIdentifier}, con la N mayúscula.',
  'guide.okta.saml.unique_identifier.picture':
    'Dibujo del formulario «SCIM Connection» en Okta. La URL base está rellenada. El campo «Unique identifier field for users» contiene userName y está destacado.',
  'guide.okta.saml.actions.title': 'Elegir las acciones de aprovisionamiento',
  'guide.okta.saml.actions.body': 'En {actions} marque {pushNewUsers}, {pushProfileUpdates} y {pushGroups}.',
  'guide.okta.saml.actions.point.import_off':
    'Deje sin marcar {importUsers} e {importGroups}. Leen datos de aquí hacia Okta, lo que esta configuración no necesita.',
  'guide.okta.saml.actions.point.reconcile':
    'Para comparar una vez las cuentas existentes, marque {importUsers}, termine la configuración, use {import} › {importNow} y revise lo que Okta enumere.',
  'guide.okta.saml.actions.picture':
    'Dibujo del formulario «SCIM Connection» en Okta. La URL base y userName están rellenados. «Supported provisioning actions» está destacado: «Push New Users», «Push Profile Updates» y «Push Groups» están marcadas; «Import New Users and Profile Updates» e «Import Groups», no.',
  'guide.okta.saml.token.title': 'Pegar el token',
  'guide.okta.saml.token.body':
    'En {authenticationMode} elija {httpHeader} y pegue el token en {authorization}. Okta muestra «Bearer» delante de ese campo, así que el token va solo.',
  'guide.okta.saml.token.picture':
    'Dibujo del formulario «SCIM Connection» en Okta. La URL base, userName y tres acciones «Push» están rellenados. «Authentication Mode» es «HTTP Header». El campo «Authorization», después de la palabra fija «Bearer», está destacado: pegue ahí el token.',
  'guide.okta.saml.test.title': 'Probar el conector y guardar',
  'guide.okta.saml.test.body': 'Pulse {testConnector}. Okta responde {connectorOk} y una lista de marcas. Pulse {close} y después {save}.',
  'guide.okta.saml.test.point.proof':
    'La prueba solo lee: muestra que la dirección y el token son correctos. Las marcas repiten las casillas que eligió. Los pasos siguientes muestran si llegan personas.',
  'guide.okta.saml.test.picture':
    'Dibujo del formulario «SCIM Connection» en Okta, rellenado por completo: URL base, userName, tres acciones «Push», «HTTP Header» y el token. El botón «Test Connector Configuration» está destacado.',

  ...underEach(['guide.okta.oauth', 'guide.okta.header'], {
    'add_app.title': 'Agregar la aplicación desde el catálogo',
    'add_app.body':
      'En la Admin Console de Okta abra {applications} › {browseCatalog}, busque «SCIM 2.0», elija {template} y pulse {addIntegration}.',
    'add_app.picture':
      'Dibujo de la aplicación en el catálogo de Okta, abierta desde «Browse App Catalog». Debajo de su nombre está destacado el botón «Add Integration».',
    'name.title': 'Dar nombre a la aplicación',
    'name.body':
      'En {generalSettings} escriba el nombre de este producto en {applicationLabel}, para que otras personas reconozcan la aplicación en Okta. Pulse {next}.',
    'name.picture':
      'Dibujo de «General Settings» en Okta. El campo «Application label» contiene el nombre de este producto y está destacado. Debajo está el botón «Next».',
    'user_name.title': 'Usar el correo como nombre de usuario',
    'user_name.body':
      'En {signOnOptions} desplácese hasta los detalles de las credenciales, al final, elija {email} en {usernameFormat} y pulse {done}.',
    'user_name.point.later': '¿Ya pasó esa página? La misma opción está en {signOn} › {settings} › {edit}.',
    'user_name.picture':
      'Dibujo de la última parte de «Sign-On Options» en Okta. «Application username format» tiene el valor «Email» y está destacado. Debajo está el botón «Done».',
    'enable_api.title': 'Activar la integración de API',
    'enable_api.body': 'Abra la pestaña {provisioning}, pulse {configureApi} y marque {enableApi}.',
    'enable_api.picture': 'Dibujo de la pestaña «Provisioning» en Okta. La casilla «Enable API Integration» está marcada y destacada.',
    'base_url.title': 'Pegar la URL base',
    'base_url.body': 'Pegue la dirección en {baseUrl}. Es solo suya y termina sin barra.',
    'token.title': 'Pegar el token',
    'import_groups.title': 'Desactivar la importación de grupos',
    'import_groups.body':
      'Desmarque {importGroups}. Okta la marca por sí mismo; lee grupos de aquí hacia Okta, lo que esta configuración no necesita.',
    'test.title': 'Probar las credenciales y guardar',
    'test.body': 'Pulse {testApi}. Okta indica que las credenciales se verificaron. Después pulse {save}.',
    'test.point.proof':
      'La prueba solo lee: muestra que la dirección y el token son correctos. Los pasos siguientes muestran si llegan personas.',
  }),
  'guide.okta.oauth.base_url.picture':
    'Dibujo del formulario de integración de API en Okta. «Enable API Integration» está marcada. El campo «SCIM 2.0 Base Url» contiene la dirección y está destacado. «OAuth Bearer Token» aún está vacío.',
  'guide.okta.oauth.token.body': 'Pegue el token en {oauthToken}. Esta aplicación agrega «Bearer» por sí misma, así que el token va solo.',
  'guide.okta.oauth.token.picture':
    'Dibujo del formulario de integración de API en Okta. La URL base está rellenada. El campo «OAuth Bearer Token» está destacado: pegue ahí el token, sin la palabra «Bearer».',
  'guide.okta.oauth.import_groups.picture':
    'Dibujo del formulario de integración de API en Okta. La URL base y el token están rellenados. La casilla «Import Groups» no está marcada y está destacada.',
  'guide.okta.oauth.test.picture':
    'Dibujo del formulario de integración de API en Okta, rellenado: la URL base, el token e «Import Groups» sin marcar. El botón «Test API Credentials» está destacado.',
  'guide.okta.header.base_url.picture':
    'Dibujo del formulario de integración de API en Okta. «Enable API Integration» está marcada. El campo «Base URL» contiene la dirección y está destacado. «API Token» aún está vacío.',
  'guide.okta.header.token.body':
    'Pegue este valor completo en {apiToken}. Okta envía el campo tal cual, así que delante del token van la palabra «Bearer» y un espacio.',
  'guide.okta.header.token.picture':
    'Dibujo del formulario de integración de API en Okta. La URL base está rellenada. El campo «API Token» está destacado: contiene la palabra «Bearer», un espacio y el token.',
  'guide.okta.header.import_groups.picture':
    'Dibujo del formulario de integración de API en Okta. La URL base y el «API Token» están rellenados. La casilla «Import Groups» no está marcada y está destacada.',
  'guide.okta.header.test.picture':
    'Dibujo del formulario de integración de API en Okta, rellenado: la URL base, el «API Token» con «Bearer» delante e «Import Groups» sin marcar. El botón «Test API Credentials» está destacado.',

  ...underEach(['guide.okta.saml', 'guide.okta.oauth', 'guide.okta.header'], {
    'to_app.title': 'Permitir que Okta cree, actualice y desactive',
    'to_app.body':
      'En {provisioning} › {toApp} pulse {edit}, marque {enable} en {createUsers}, {updateUsers} y {deactivateUsers}, y pulse {save}. Hasta entonces, Okta no envía a nadie.',
    'to_app.point.password': 'Deje {syncPassword} desactivado. Aquí las contraseñas no se necesitan ni se guardan.',
    'to_app.point.mappings':
      'Debajo, en {attributeMappings}, conserve el nombre de usuario, el nombre, el apellido y el correo. El nombre de usuario en sí se define en {signOn}. Las filas que no use se pueden quitar: pulse la cruz y después {ok}.',
    'to_app.picture':
      'Dibujo de «Provisioning», «To App» en Okta. En «Enable», las casillas «Create Users», «Update User Attributes» y «Deactivate Users» están marcadas y destacadas. «Sync Password» no está marcada. Debajo está el botón «Save».',
    'assign.title': 'Asignar a una persona de prueba',
    'assign.body':
      'En {assignments} pulse {assign} › {assignToPeople}. Pulse {assign} junto a una persona, después {saveAndGoBack} y {done}. La persona aparece aquí como activa, normalmente en segundos.',
    'assign.point.earlier':
      'Quien se asignó antes de activar SCIM tiene un «!» rojo. Pulse {provisionUser} y después {ok}, y Okta también lo envía.',
    'assign.point.change': 'Cambie el nombre de la persona en Okta y el cambio también llega aquí.',
    'assign.point.groups': 'Cuando funcione, incorpore a todas las personas: {assign} › {assignToGroups}.',
    'assign.picture': 'Dibujo de la aplicación en Okta con la pestaña «Assignments» abierta. El botón «Assign» está destacado.',
    'push_groups.title': 'Enviar sus grupos',
    'push_groups.body':
      'En {pushGroups} pulse {addPushGroups} › {findByName} o {findByRule}, elija el grupo, marque {pushImmediately} y pulse {save}. Su estado pasa a ser {active}.',
    'push_groups.point.three':
      'Una persona aparece aquí en un grupo cuando en Okta se cumplen tres condiciones: está en el grupo, está asignada a la aplicación y el grupo se ha enviado. Use un grupo para asignar personas y otro para el envío.',
    'push_groups.point.unlink': 'Si más adelante desvincula un grupo, aquí solo desaparece con {deleteInTarget}.',
    'push_groups.picture':
      'Dibujo de la aplicación en Okta con la pestaña «Push Groups» abierta. El botón «+ Push Groups» está destacado. Debajo, el campo «Find groups by name» contiene el nombre de un grupo y «Push group memberships immediately» está marcada.',
    'unassign.title': 'Volver a quitar a la persona de prueba',
    'unassign.body':
      'En {assignments} pulse la cruz al final de la fila de la persona y después {ok}. La persona pasa aquí de activa a desactivada, normalmente en segundos. Permanece en la lista de personas.',
    'unassign.point.return': 'Vuelva a asignar a la persona y estará activa de nuevo.',
    'unassign.picture':
      'Dibujo de la aplicación en Okta con la pestaña «Assignments» abierta. En la lista está destacada su persona de prueba, para quitarla. Debajo está el botón «OK».',
  }),

  'guide.okta.error.unauthorized.cause': 'El token no coincidió. Es uno anterior, o la palabra «Bearer» iba dos veces o faltaba.',
  'guide.okta.error.unauthorized.fix':
    'Copie de nuevo el valor desde el paso de la forma que eligió. {authorization} y {oauthToken} reciben solo el token; {apiToken} recibe «Bearer», un espacio y el token.',
  'guide.okta.error.null_answer.cause':
    'Okta no obtuvo una respuesta que pudiera usar: un error en la dirección, la página de un proxy intermedio o «Bearer» que falta en {apiToken}.',
  'guide.okta.error.null_answer.fix':
    'Copie de nuevo la URL base y compruebe que no haya una barra al final. En {apiToken}, verifique que «Bearer» y un espacio vayan primero. Abra el host de la dirección en un navegador: su certificado debe ser válido.',
  'guide.okta.error.timed_out.cause': 'Okta no logra llegar a esta dirección. Lo impide un firewall o el servicio de nombres.',
  'guide.okta.error.timed_out.fix':
    'Pida a quienes operan este producto que permitan los intervalos de IP de Okta. Okta los enumera en {settings} › {downloads}.',
  'guide.okta.error.matching_user_not_found.cause':
    '{createUsers} está desactivado, así que Okta buscó a una persona existente y ahí se detuvo.',
  'guide.okta.error.matching_user_not_found.fix':
    'Actívelo en {provisioning} › {toApp}. Después reintente la tarea en {dashboard} › {tasks}.',
  'guide.okta.error.assigned_before.cause': 'La persona se asignó antes de activar SCIM. Okta no la envía después por sí mismo.',
  'guide.okta.error.assigned_before.fix': 'En {assignments} pulse {provisionUser} y después {ok}.',
  'guide.okta.error.token_refused_later.cause': 'El token se sustituyó o caducó después de la prueba.',
  'guide.okta.error.token_refused_later.fix':
    'Pegue el token actual en {provisioning} › {integration}, pruebe, pulse {save} y reintente las tareas en {dashboard} › {tasks}.',
  'guide.okta.error.empty_user.cause': 'El servidor respondió sin la persona que había creado. No hay que cambiar nada en Okta.',
  'guide.okta.error.empty_user.fix': 'Avise a quienes operan este producto e indique la hora de la tarea.',
  'guide.okta.error.not_json.cause': 'Algo entre Okta y el servidor, como un proxy, respondió con texto sin formato.',
  'guide.okta.error.not_json.fix':
    'Reintente la tarea en {dashboard} › {tasks}. Si vuelve a ocurrir, avise a quienes operan este producto e indique la hora.',
  'guide.okta.error.group_forbidden.cause': 'El token no puede gestionar grupos o los grupos están desactivados.',
  'guide.okta.error.group_forbidden.fix':
    'Consulte la actividad aquí: la solicitud rechazada aparece con su causa. Cuando esté resuelto, pulse {retryAllGroups} en {pushGroups}.',
  'guide.okta.error.profile_conflict.cause':
    'Un atributo personalizado de la aplicación tiene el mismo nombre que uno que ya trae la plantilla.',
  'guide.okta.error.profile_conflict.fix':
    'Elimine el atributo personalizado en {profileEditor} y vuelva a introducir las credenciales en {provisioning} › {integration}.',
  'guide.okta.error.import_groups_400.symptom': '{save} falla con 400 mientras {importGroups} está marcada',
  'guide.okta.error.import_groups_400.cause': 'Su organización de Okta no puede importar grupos de forma selectiva.',
  'guide.okta.error.import_groups_400.fix': 'Desmarque {importGroups} y pulse {save} otra vez.',
  'guide.okta.error.group_without_members.symptom': 'Un grupo aparece sin sus miembros, o quienes lo dejaron permanecen',
  'guide.okta.error.group_without_members.cause':
    'El mismo grupo asigna personas a la aplicación y se envía. En ese caso, Okta a menudo no mantiene sincronizados a sus miembros.',
  'guide.okta.error.group_without_members.fix': 'Asigne personas con un grupo y envíe otro.',
  'guide.okta.error.user_name_not_email.symptom': 'Las personas llegan con un nombre de usuario que no es una dirección de correo',
  'guide.okta.error.user_name_not_email.cause': 'Okta forma el nombre de usuario con otro formato.',
  'guide.okta.error.user_name_not_email.fix': 'En {signOn} elija {email} en {usernameFormat}.',

  'guide.microsoft-entra.before.timing':
    'Entra envía cambios cada 40 minutos. El ritmo es fijo; {onDemand} envía a personas individuales de inmediato.',
  'guide.microsoft-entra.before.registration':
    'Una aplicación creada mediante registro de aplicaciones (OpenID Connect) no puede aprovisionar. Agregue junto a ella una aplicación empresarial de tipo «non-gallery».',
  'guide.microsoft-entra.before.role': 'Necesita el rol {role} o uno superior.',
  'guide.microsoft-entra.before.licence': 'Para asignar grupos en lugar de personas individuales, Microsoft exige Entra ID P1 o P2.',
  'guide.microsoft-entra.enterprise_app.title': 'Aprovisionar mediante una aplicación empresarial',
  'guide.microsoft-entra.enterprise_app.add_app.title': 'Agregar una aplicación empresarial',
  'guide.microsoft-entra.enterprise_app.add_app.body':
    'En el centro de administración de Entra abra {entraId} › {enterpriseApps}. Pulse {newApplication} › {createOwn}, dele el nombre de este producto, elija {nonGallery} y pulse {create}.',
  'guide.microsoft-entra.enterprise_app.add_app.point.existing':
    '¿Las personas ya inician sesión aquí mediante una aplicación empresarial que no es de la galería? Use esa y vaya al paso siguiente.',
  'guide.microsoft-entra.enterprise_app.add_app.picture':
    'Dibujo del formulario «Create your own application» en Entra. La opción «Integrate any other application you don’t find in the gallery (Non-gallery)» está seleccionada y destacada. Debajo está el botón «Create».',
  'guide.microsoft-entra.enterprise_app.new_configuration.title': 'Iniciar una configuración nueva',
  'guide.microsoft-entra.enterprise_app.new_configuration.body': 'En la aplicación abra {provisioning} y pulse {newConfiguration}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.older':
    'Pantallas anteriores: pulse {getStarted}, elija {automatic} en {mode} y abra {adminCredentials}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.connectivity':
    'En algunos inquilinos, la página de las credenciales se llama {connectivity}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.picture':
    'Dibujo de la aplicación en Entra con la página «Provisioning» abierta. El botón «+ New configuration» está destacado.',
  'guide.microsoft-entra.enterprise_app.tenant_url.title': 'Pegar la URL del inquilino',
  'guide.microsoft-entra.enterprise_app.tenant_url.body':
    'Pegue la dirección completa en {tenantUrl}, con la parte que va después del signo de interrogación.',
  'guide.microsoft-entra.enterprise_app.tenant_url.point.flag':
    'La parte que va después del signo de interrogación es un parámetro propio de Microsoft: con él, Entra se ciñe más al estándar SCIM. También funciona sin él.',
  'guide.microsoft-entra.enterprise_app.tenant_url.picture':
    'Dibujo de la página de credenciales en Entra, «Provisioning». El campo «Tenant URL» contiene la dirección y está destacado. «Secret Token» aún está vacío.',
  'guide.microsoft-entra.enterprise_app.secret_token.title': 'Pegar el token secreto',
  'guide.microsoft-entra.enterprise_app.secret_token.body':
    'Pegue el token en {secretToken}. Entra agrega «Bearer» por sí mismo, así que el token va solo.',
  'guide.microsoft-entra.enterprise_app.secret_token.point.never_blank':
    'No deje nunca {secretToken} vacío. En ese caso Entra envía un token propio, que Microsoft destina solo a pruebas y que aquí se rechaza.',
  'guide.microsoft-entra.enterprise_app.secret_token.picture':
    'Dibujo de la página de credenciales en Entra. «Tenant URL» está rellenado. El campo «Secret Token» está destacado: pegue ahí el token.',
  'guide.microsoft-entra.enterprise_app.test.title': 'Probar la conexión y crearla',
  'guide.microsoft-entra.enterprise_app.test.body': 'Pulse {testConnection}. Cuando funcione, pulse {create}.',
  'guide.microsoft-entra.enterprise_app.test.point.proof':
    'La prueba busca a una persona que no existe. Muestra que la dirección y el token son correctos; los pasos siguientes muestran si llegan personas.',
  'guide.microsoft-entra.enterprise_app.test.point.older': 'En pantallas anteriores, el botón es {save}.',
  'guide.microsoft-entra.enterprise_app.test.picture':
    'Dibujo de la página de credenciales en Entra. «Tenant URL» y «Secret Token» están rellenados. El botón «Test Connection» está destacado. Debajo está el botón «Create».',
  'guide.microsoft-entra.enterprise_app.assign.title': 'Asignar a una persona de prueba',
  'guide.microsoft-entra.enterprise_app.assign.body': 'En la aplicación abra {usersAndGroups} y agregue a una persona.',
  'guide.microsoft-entra.enterprise_app.assign.point.licence':
    'Cuando la prueba haya funcionado, agregue aquí sus grupos. Para ello se necesita Entra ID P1 o P2.',
  'guide.microsoft-entra.enterprise_app.assign.point.nested':
    'Entra ignora los grupos dentro de grupos: solo cuentan los miembros directos.',
  'guide.microsoft-entra.enterprise_app.assign.picture':
    'Dibujo de la aplicación en Entra con la página «Users and groups» abierta. En la lista está destacada su persona de prueba; su grupo puede añadirse después.',
  'guide.microsoft-entra.enterprise_app.mapping.title': 'Revisar la asignación de atributos',
  'guide.microsoft-entra.enterprise_app.mapping.body':
    'Abra {attributeMapping}. Tiene un conjunto para usuarios y otro para grupos. En el de usuarios, compruebe que userName sea el atributo de coincidencia y que se envíe una dirección de correo, y pulse {save}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.older': 'En pantallas anteriores se llama {mappings}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.empty':
    'Entra no envía los valores vaciados: un cargo borrado allí permanece aquí hasta que recibe un valor nuevo.',
  'guide.microsoft-entra.enterprise_app.mapping.picture':
    'Dibujo de la página «Attribute mapping» en Entra. La fila «userPrincipalName → userName» está destacada. Debajo está la fila del correo de trabajo. En «Target Object Actions» están marcadas «Create», «Update» y «Delete»; después viene el botón «Save».',
  'guide.microsoft-entra.enterprise_app.on_demand.title': 'Enviar ahora a la persona de prueba',
  'guide.microsoft-entra.enterprise_app.on_demand.body':
    'Abra {onDemand}, elija a la persona de prueba e inícielo. La persona aparece aquí como activa de inmediato, sin la espera de 40 minutos.',
  'guide.microsoft-entra.enterprise_app.on_demand.point.shape':
    'Las solicitudes a petición se ven algo distintas de las programadas, porque en ellas Entra ignora el parámetro de la dirección. Se aceptan ambas.',
  'guide.microsoft-entra.enterprise_app.on_demand.picture':
    'Dibujo de la página «Provision on-demand» en Entra. Su persona de prueba está elegida y destacada.',
  'guide.microsoft-entra.enterprise_app.notify.title': 'Indicar quién recibe los avisos de Entra',
  'guide.microsoft-entra.enterprise_app.notify.body':
    'Abra {overview} › {properties}, pulse el lápiz, escriba un correo de notificación, active la protección contra eliminaciones accidentales y pulse {apply}. Cuando el token deja de funcionar, Entra envía un solo correo.',
  'guide.microsoft-entra.enterprise_app.notify.point.older': 'En pantallas anteriores, ambos están en {settings}.',
  'guide.microsoft-entra.enterprise_app.notify.picture':
    'Dibujo de la página «Overview» del aprovisionamiento en Entra. «Properties» está destacado. Debajo está el botón «Apply».',
  'guide.microsoft-entra.enterprise_app.start.title': 'Iniciar el aprovisionamiento',
  'guide.microsoft-entra.enterprise_app.start.body':
    'Pulse {start}. Las personas y los grupos llegan con el primer ciclo y, después, cada cambio en un plazo de 40 minutos.',
  'guide.microsoft-entra.enterprise_app.start.point.first_cycle':
    'El primer ciclo tarda más. Calcule entre 0,01 y 0,08 minutos por cada persona, grupo y pertenencia: 1000 de ellos tardan de 10 a 80 minutos.',
  'guide.microsoft-entra.enterprise_app.start.point.older': 'Pantallas anteriores: elija {on} en {status} y guarde.',
  'guide.microsoft-entra.enterprise_app.start.point.scope': 'Después de cambiar quién está en el ámbito, pulse {restart}.',
  'guide.microsoft-entra.enterprise_app.start.picture':
    'Dibujo de la página «Overview» del aprovisionamiento en Entra. El botón «Start provisioning» está destacado.',
  'guide.microsoft-entra.enterprise_app.unassign.title': 'Volver a quitar a la persona de prueba',
  'guide.microsoft-entra.enterprise_app.unassign.body':
    'En {usersAndGroups} quite a la persona. Con el ciclo siguiente, en un plazo de 40 minutos, pasa aquí de activa a desactivada.',
  'guide.microsoft-entra.enterprise_app.unassign.point.disable':
    'Cuando alguien deje la empresa, primero deshabilite la cuenta. Eliminarla también desactiva aquí a la persona; la eliminación definitiva llega unos 30 días después.',
  'guide.microsoft-entra.enterprise_app.unassign.point.return':
    'Vuelva a asignar a la persona y estará activa de nuevo tras el ciclo siguiente.',
  'guide.microsoft-entra.enterprise_app.unassign.picture':
    'Dibujo de la aplicación en Entra con la página «Users and groups» abierta. En la lista está destacada su persona de prueba, para quitarla.',
  'guide.microsoft-entra.error.credential_validation.cause':
    'La prueba de Entra obtiene una respuesta distinta de la que espera: el token se rechaza o la dirección lleva a otro lugar.',
  'guide.microsoft-entra.error.credential_validation.fix':
    'Copie de nuevo {tenantUrl} y {secretToken} desde sus pasos y pulse {testConnection}. El estado al final del texto indica cuál es: 401 significa el token; 404, la dirección.',
  'guide.microsoft-entra.error.blank_token.symptom': 'Llegan solicitudes con un token que aquí nadie emitió, y {secretToken} está vacío',
  'guide.microsoft-entra.error.blank_token.cause': 'Sin un token secreto, Entra envía uno propio.',
  'guide.microsoft-entra.error.blank_token.fix': 'Pegue el token en {secretToken}.',
  'guide.microsoft-entra.error.quarantine.symptom': 'Entra muestra el trabajo en cuarentena, o los cambios llegan solo una vez al día',
  'guide.microsoft-entra.error.quarantine.cause':
    'El token se rechazó o fallaron demasiados cambios. Entra lo vuelve a intentar después de 6, 12 y 24 horas, luego una vez al día, y desiste al cabo de 4 semanas.',
  'guide.microsoft-entra.error.quarantine.fix':
    'Pegue el token actual en {secretToken}, pulse {testConnection} y después {restart}. Reiniciar pone fin a la espera.',
  'guide.microsoft-entra.error.scope_change.symptom': 'Un ámbito modificado no tiene efecto',
  'guide.microsoft-entra.error.scope_change.cause': 'Entra no vuelve a revisar a todas las personas por sí mismo.',
  'guide.microsoft-entra.error.scope_change.fix': 'Pulse {restart}. El ciclo siguiente revisa a todas las personas.',
  'guide.microsoft-entra.error.nested_group.symptom': 'No llegan las personas de un grupo que está dentro del grupo asignado',
  'guide.microsoft-entra.error.nested_group.cause': 'Entra solo aprovisiona a los miembros directos.',
  'guide.microsoft-entra.error.nested_group.fix': 'Agregue también el grupo interior en {usersAndGroups}.',
  'guide.microsoft-entra.error.group_member_missing.symptom': 'Un grupo llega sin algunos de sus miembros',
  'guide.microsoft-entra.error.group_member_missing.cause': 'Esas personas no están asignadas a la aplicación, así que Entra las omite.',
  'guide.microsoft-entra.error.group_member_missing.fix': 'Agréguelas en {usersAndGroups}, directamente o mediante un grupo.',
  'guide.microsoft-entra.error.cleared_value_stays.symptom': 'Un valor vaciado en Entra permanece aquí',
  'guide.microsoft-entra.error.cleared_value_stays.cause': 'Entra omite los valores vacíos en sus solicitudes.',
  'guide.microsoft-entra.error.cleared_value_stays.fix': 'Dé al atributo un valor nuevo en Entra. El valor nuevo llega.',

  'guide.onelogin.before.role': 'Necesita un administrador de OneLogin que pueda agregar aplicaciones.',
  'guide.onelogin.provisioner.title': 'Aprovisionador SCIM',
  'guide.onelogin.provisioner.add_app.title': 'Agregar la aplicación',
  'guide.onelogin.provisioner.add_app.body':
    'En la administración de OneLogin abra {applications} › {addApp}, busque «SCIM», elija {coreApp} y pulse {save}.',
  'guide.onelogin.provisioner.add_app.point.enterprise':
    'Para enviar también el departamento o el responsable, elija en su lugar {enterpriseApp}.',
  'guide.onelogin.provisioner.add_app.picture':
    'Dibujo de «Add App» en OneLogin. En la lista de aplicaciones está destacada «SCIM Provisioner with SAML (SCIM v2 Core)». Debajo está «SCIM Provisioner with SAML (SCIM v2 Enterprise)» y después el botón «Save».',
  'guide.onelogin.provisioner.base_url.title': 'Pegar la URL base',
  'guide.onelogin.provisioner.base_url.body': 'En {configuration} pegue la dirección en {baseUrl}.',
  'guide.onelogin.provisioner.base_url.picture':
    'Dibujo de la pestaña «Configuration» en OneLogin. El campo «SCIM Base URL» contiene la dirección y está destacado. «SCIM JSON Template», «Custom Headers» y «SCIM Bearer Token» aún están vacíos.',
  'guide.onelogin.provisioner.template.title': 'Pegar la plantilla JSON',
  'guide.onelogin.provisioner.template.body':
    'Sustituya todo el contenido de {template} por este texto. Indica qué envía OneLogin por cada persona, en SCIM 2.0. Deje como están las palabras entre llaves: OneLogin las completa.',
  'guide.onelogin.provisioner.template.point.more': 'Más adelante puede agregar atributos. Conserve userName, name y emails.',
  'guide.onelogin.provisioner.template.picture':
    'Dibujo de la pestaña «Configuration» en OneLogin. «SCIM Base URL» está rellenado. El campo «SCIM JSON Template» contiene la plantilla y está destacado.',
  'guide.onelogin.provisioner.token.title': 'Pegar el token',
  'guide.onelogin.provisioner.token.body': 'Pegue el token en {token}. OneLogin agrega «Bearer» por sí mismo, así que el token va solo.',
  'guide.onelogin.provisioner.token.point.headers': 'Si hay un campo {customHeaders}, déjelo vacío.',
  'guide.onelogin.provisioner.token.picture':
    'Dibujo de la pestaña «Configuration» en OneLogin. «SCIM Base URL» y «SCIM JSON Template» están rellenados, «Custom Headers» está vacío. El campo «SCIM Bearer Token» está destacado: pegue ahí el token.',
  'guide.onelogin.provisioner.enable.title': 'Conectar y guardar',
  'guide.onelogin.provisioner.enable.body':
    'En {apiConnection} pulse {enable}. OneLogin prueba la conexión de inmediato. Después pulse {save}.',
  'guide.onelogin.provisioner.enable.point.names': 'En algunas pantallas, el estado junto al botón se llama {apiStatus}.',
  'guide.onelogin.provisioner.enable.picture':
    'Dibujo de la pestaña «Configuration» en OneLogin, rellenada: URL base, plantilla y token. En «API Connection» está destacado el botón «Enable».',
  'guide.onelogin.provisioner.parameters.title': 'Usar el correo como nombre de usuario',
  'guide.onelogin.provisioner.parameters.body': 'En {parameters} elija {email} en {scimUsername}.',
  'guide.onelogin.provisioner.parameters.picture':
    'Dibujo de la pestaña «Parameters» en OneLogin. «SCIM username» tiene el valor «Email» y está destacado.',
  'guide.onelogin.provisioner.groups.title': 'Incluir los grupos',
  'guide.onelogin.provisioner.groups.body': 'También en {parameters}, abra la fila {groups}, marque {include} y pulse {save}.',
  'guide.onelogin.provisioner.groups.picture':
    'Dibujo de la fila «Groups» en la pestaña «Parameters» de OneLogin. La casilla «Include in User Provisioning» está marcada y destacada. Debajo está el botón «Save».',
  'guide.onelogin.provisioner.provisioning.title': 'Activar el aprovisionamiento sin aprobaciones',
  'guide.onelogin.provisioner.provisioning.body':
    'En {provisioning} marque {enableProvisioning}. En {approval} desmarque {createUser}, {deleteUser} y {updateUser}. De lo contrario, las personas quedan en {pending} hasta que alguien apruebe cada una.',
  'guide.onelogin.provisioner.provisioning.point.keep_approval':
    '¿Quiere aprobar manualmente? Deje las casillas marcadas; nadie llegará aquí antes de la aprobación.',
  'guide.onelogin.provisioner.provisioning.picture':
    'Dibujo de la pestaña «Provisioning» en OneLogin. «Enable provisioning» está marcada. En «Require admin approval before this action is performed», las casillas «Create user», «Delete user» y «Update user» están desmarcadas y destacadas.',
  'guide.onelogin.provisioner.leavers.title': 'Elegir qué ocurre con quienes se van',
  'guide.onelogin.provisioner.leavers.body':
    'En {whenDeleted} elija {suspend} y pulse {save}. Quienes se van quedan desactivados aquí y pueden volver.',
  'guide.onelogin.provisioner.leavers.point.choices':
    '{delete} quita a la persona de la sincronización de directorio de aquí; {doNothing} la deja activa, así que conserva su acceso.',
  'guide.onelogin.provisioner.leavers.picture':
    'Dibujo de la pestaña «Provisioning» en OneLogin. «Enable provisioning» está marcada y las casillas de aprobación no. La opción «When users are deleted in OneLogin, or the user’s app access is removed» tiene el valor «Suspend» y está destacada.',
  'guide.onelogin.provisioner.assign.title': 'Dar la aplicación a una persona de prueba',
  'guide.onelogin.provisioner.assign.body':
    'Abra {users}, elija a una persona y agregue la aplicación en {applications}. La persona aparece aquí como activa, normalmente en segundos.',
  'guide.onelogin.provisioner.assign.point.roles':
    'Cuando funcione, incorpore a todas las personas mediante roles, en la pestaña {access} de la aplicación.',
  'guide.onelogin.provisioner.assign.point.change': 'Cambie el nombre de la persona en OneLogin y el cambio también llega aquí.',
  'guide.onelogin.provisioner.assign.picture':
    'Dibujo de su persona de prueba en OneLogin. En «Applications» está destacada su aplicación.',
  'guide.onelogin.provisioner.group_rules.title': 'Enviar grupos con una regla',
  'guide.onelogin.provisioner.group_rules.body':
    'En {rules} agregue una regla que indique quién pertenece a qué grupo. Su acción suele llamarse {setGroups}.',
  'guide.onelogin.provisioner.group_rules.point.refresh':
    'Es posible que los grupos que ya existen aquí solo se ofrezcan después de que OneLogin actualice los derechos («entitlements») de la aplicación.',
  'guide.onelogin.provisioner.group_rules.picture':
    'Dibujo de la pestaña «Rules» en OneLogin. La acción de la regla es «Set Groups in app» y está destacada. Debajo está el botón «Save».',
  'guide.onelogin.provisioner.unassign.title': 'Quitar la aplicación a la persona de prueba',
  'guide.onelogin.provisioner.unassign.body':
    'Abra {users}, elija a la persona y quite la aplicación en {applications}. La persona pasa aquí de activa a desactivada, normalmente en segundos.',
  'guide.onelogin.provisioner.unassign.point.return': 'Devuélvale la aplicación y la persona estará activa de nuevo.',
  'guide.onelogin.provisioner.unassign.picture':
    'Dibujo de su persona de prueba en OneLogin. En «Applications» está destacada su aplicación, para quitarla.',
  'guide.onelogin.error.pending.cause': 'Las casillas de aprobación están marcadas, así que OneLogin espera a que alguien apruebe.',
  'guide.onelogin.error.pending.fix':
    'Apruebe a la persona en {users} › {provisioning}, o desmarque {createUser}, {deleteUser} y {updateUser} en la pestaña {provisioning} de la aplicación.',
  'guide.onelogin.error.not_enabled.symptom': '{apiConnection} no permanece habilitado',
  'guide.onelogin.error.not_enabled.cause': 'La primera solicitud de OneLogin se rechazó: la dirección o el token no son correctos.',
  'guide.onelogin.error.not_enabled.fix': 'Copie de nuevo {baseUrl} y {token} desde sus pasos y pulse {enable}.',
  'guide.onelogin.error.old_template.symptom': 'Las personas se rechazan con un mensaje sobre esquemas',
  'guide.onelogin.error.old_template.cause': 'La plantilla menciona los esquemas de SCIM 1.1, como en las guías antiguas.',
  'guide.onelogin.error.old_template.fix': 'Sustituya todo el contenido de {template} por el texto de su paso.',

  'guide.jumpcloud.before.role': 'Necesita un administrador de JumpCloud que pueda editar aplicaciones SSO.',
  'guide.jumpcloud.before.test_writes':
    'Tenga preparada una dirección de correo nueva de su propio dominio. {testConnection} crea con ella una persona de prueba, además de un grupo de prueba, y después quita ambos.',
  'guide.jumpcloud.custom_app.title': 'SCIM para una aplicación personalizada',
  'guide.jumpcloud.custom_app.open_app.title': 'Abrir la gestión de identidades de la aplicación',
  'guide.jumpcloud.custom_app.open_app.body':
    'En JumpCloud abra {ssoApplications}, elija su aplicación personalizada para este producto (o agregue una) y abra la pestaña {identityManagement}.',
  'guide.jumpcloud.custom_app.open_app.picture':
    'Dibujo de su aplicación en JumpCloud. La pestaña «Identity Management» está abierta y destacada.',
  'guide.jumpcloud.custom_app.version.title': 'Elegir SCIM 2.0',
  'guide.jumpcloud.custom_app.version.body': 'Elija la configuración {scimApi} y ponga {scimVersion} en 2.0.',
  'guide.jumpcloud.custom_app.version.picture':
    'Dibujo de la pestaña «Identity Management» en JumpCloud. En «SCIM API», el campo «SCIM Version» tiene el valor 2.0 y está destacado. Los demás campos aún están vacíos.',
  'guide.jumpcloud.custom_app.base_url.title': 'Pegar la URL base',
  'guide.jumpcloud.custom_app.base_url.body': 'Pegue la dirección en {baseUrl}. Con una barra al final, la prueba de JumpCloud falla.',
  'guide.jumpcloud.custom_app.base_url.picture':
    'Dibujo de la pestaña «Identity Management» en JumpCloud. «SCIM Version» es 2.0. El campo «Base URL» contiene la dirección y está destacado.',
  'guide.jumpcloud.custom_app.token.title': 'Pegar el token',
  'guide.jumpcloud.custom_app.token.body':
    'Pegue el token en {tokenKey}. JumpCloud agrega «Bearer» por sí mismo, así que el token va solo.',
  'guide.jumpcloud.custom_app.token.picture':
    'Dibujo de la pestaña «Identity Management» en JumpCloud. «SCIM Version» y «Base URL» están rellenados. El campo «Token Key» está destacado: pegue ahí el token.',
  'guide.jumpcloud.custom_app.test_email.title': 'Dar una dirección de correo a la prueba',
  'guide.jumpcloud.custom_app.test_email.body':
    'Escriba en {testUserEmail} una dirección que nadie tenga aquí todavía, de un dominio que se pueda usar aquí.',
  'guide.jumpcloud.custom_app.test_email.point.new':
    'No hace falta que sea un buzón real. JumpCloud la pide de nuevo cada vez que edita la configuración activa; use entonces otra dirección.',
  'guide.jumpcloud.custom_app.test_email.picture':
    'Dibujo de la pestaña «Identity Management» en JumpCloud. «SCIM Version», «Base URL» y «Token Key» están rellenados. El campo «Test User Email» contiene una dirección y está destacado.',
  'guide.jumpcloud.custom_app.test.title': 'Probar la conexión',
  'guide.jumpcloud.custom_app.test.body': 'Pulse {testConnection}.',
  'guide.jumpcloud.custom_app.test.point.writes':
    'JumpCloud crea una persona y un grupo de prueba, los modifica y los vuelve a quitar. Aquí, en la actividad, verá cómo aparecen y desaparecen; es lo esperado.',
  'guide.jumpcloud.custom_app.test.picture':
    'Dibujo de la pestaña «Identity Management» en JumpCloud, rellenada: versión, URL base, token y correo de prueba. El botón «Test Connection» está destacado.',
  'guide.jumpcloud.custom_app.groups.title': 'Enviar también grupos',
  'guide.jumpcloud.custom_app.groups.body': 'Marque {manageGroups}.',
  'guide.jumpcloud.custom_app.groups.picture':
    'Dibujo de la pestaña «Identity Management» en JumpCloud, rellenada. La casilla «Enable management of User Groups and Group Membership in this application» está marcada y destacada.',
  'guide.jumpcloud.custom_app.activate.title': 'Activar y guardar',
  'guide.jumpcloud.custom_app.activate.body': 'Pulse {activate} y después {save}.',
  'guide.jumpcloud.custom_app.activate.point.again': 'Es posible que al activar se repita la misma prueba.',
  'guide.jumpcloud.custom_app.activate.picture':
    'Dibujo de la pestaña «Identity Management» en JumpCloud, rellenada, con la gestión de grupos marcada. El botón «Activate» está destacado.',
  'guide.jumpcloud.custom_app.bind_group.title': 'Vincular un grupo con una persona de prueba',
  'guide.jumpcloud.custom_app.bind_group.body':
    'En la pestaña {userGroups} de la aplicación marque un grupo que contenga a una persona de prueba y pulse {save}. La persona y el grupo aparecen aquí, normalmente en segundos.',
  'guide.jumpcloud.custom_app.bind_group.point.empty': 'JumpCloud no envía grupos vacíos.',
  'guide.jumpcloud.custom_app.bind_group.point.same_name': 'Si aquí ya hay un grupo con el mismo nombre, se usa ese; no se duplica.',
  'guide.jumpcloud.custom_app.bind_group.point.change': 'Cambie el nombre de la persona en JumpCloud y el cambio también llega aquí.',
  'guide.jumpcloud.custom_app.bind_group.picture':
    'Dibujo de la pestaña «User Groups» en JumpCloud. Un grupo con su persona de prueba está marcado y destacado. Debajo está el botón «Save».',
  'guide.jumpcloud.custom_app.unbind.title': 'Volver a quitar a la persona de prueba',
  'guide.jumpcloud.custom_app.unbind.body':
    'En {userGroups} desmarque el grupo o saque a la persona de él. La persona pasa aquí de activa a desactivada, normalmente en segundos.',
  'guide.jumpcloud.custom_app.unbind.point.other_group':
    'El grupo en sí permanece aquí, y las personas que también están en otro grupo vinculado siguen activas.',
  'guide.jumpcloud.custom_app.unbind.point.return': 'Vuelva a poner a la persona y estará activa de nuevo.',
  'guide.jumpcloud.custom_app.unbind.picture':
    'Dibujo de la pestaña «User Groups» en JumpCloud. Un grupo con su persona de prueba ya no está marcado y está destacado. Debajo está el botón «Save».',
  'guide.jumpcloud.error.trailing_slash.symptom': '{testConnection} falla aunque el token y la dirección parecen correctos',
  'guide.jumpcloud.error.trailing_slash.cause': 'Hay una barra al final de la dirección.',
  'guide.jumpcloud.error.trailing_slash.fix': 'Copie de nuevo {baseUrl} desde su paso.',
  'guide.jumpcloud.error.test_email_taken.symptom': '{testConnection} falla después de haber funcionado',
  'guide.jumpcloud.error.test_email_taken.cause':
    'Alguien ya tiene aquí esa dirección, quizá de la prueba anterior, o su dominio no se puede usar aquí.',
  'guide.jumpcloud.error.test_email_taken.fix': 'Escriba una dirección nueva en {testUserEmail} y vuelva a probar.',
  'guide.jumpcloud.error.test_fails.symptom': '{testConnection} falla sin indicar el motivo',
  'guide.jumpcloud.error.test_fails.cause':
    'JumpCloud da pocos detalles. Lo habitual es que el token sea anterior o que se haya pegado con «Bearer».',
  'guide.jumpcloud.error.test_fails.fix':
    'Consulte la actividad aquí: la solicitud rechazada aparece con su causa. Después pegue de nuevo {tokenKey}, solo el token.',
  'guide.jumpcloud.error.nobody_arrives.symptom': 'Hay un grupo vinculado, pero no llega nadie',
  'guide.jumpcloud.error.nobody_arrives.cause': 'JumpCloud no pudo enviar a las personas y solo lo muestra en su registro.',
  'guide.jumpcloud.error.nobody_arrives.fix':
    'Abra {insights} y busque {userCreated}, {userRemoved} y {userDeleted}. El evento contiene la respuesta de aquí.',

  'guide.pingfederate.before.bundled':
    'El complemento SCIM propio de PingFederate usa SCIM 1.1 y pide {usersUrl} y {groupsUrl}. No funciona con esta conexión.',
  'guide.pingfederate.before.server': 'Necesita a alguien que pueda editar {properties} en el servidor y reiniciar PingFederate.',
  'guide.pingfederate.before.connector': 'Necesita el conector {provisioner} de Ping. Usa SCIM 2.0.',
  'guide.pingfederate.connector.title': 'Conector SCIM Provisioner',
  'guide.pingfederate.connector.switch_on.title': 'Activar el aprovisionamiento de salida',
  'guide.pingfederate.connector.switch_on.body': 'En el servidor abra {properties} en la carpeta bin de PingFederate y configure {mode}.',
  'guide.pingfederate.connector.switch_on.point.restart':
    'Después reinicie PingFederate. Un clúster con conmutación por error usa otro valor, que figura en la documentación de Ping.',
  'guide.pingfederate.connector.connector.title': 'Instalar el conector',
  'guide.pingfederate.connector.connector.body':
    'Instale el conector {provisioner} de Ping como describe su paquete y reinicie PingFederate.',
  'guide.pingfederate.connector.connection.title': 'Crear una conexión',
  'guide.pingfederate.connector.connection.body':
    'En la consola de administración abra {applications} › {integration} › {spConnections} y pulse {createConnection}. En {connectionTemplate} elija {provisioner} y, como tipo, {outboundProvisioning}.',
  'guide.pingfederate.connector.scim_url.title': 'Pegar la URL de SCIM',
  'guide.pingfederate.connector.scim_url.body': 'En la pantalla {target} pegue la dirección en {scimUrl}.',
  'guide.pingfederate.connector.scim_url.picture':
    'Dibujo de la pantalla «Target» en PingFederate. El campo «SCIM URL» contiene la dirección y está destacado. «Authentication Methods» aún dice «None» y «Access Token» está vacío.',
  'guide.pingfederate.connector.version.title': 'Elegir SCIM 2.0',
  'guide.pingfederate.connector.version.body': 'Ponga {scimVersion} en 2.0.',
  'guide.pingfederate.connector.version.picture':
    'Dibujo de la pantalla «Target» en PingFederate. «SCIM URL» está rellenado. «SCIM Version» tiene el valor 2.0 y está destacado.',
  'guide.pingfederate.connector.token.title': 'Pegar el token',
  'guide.pingfederate.connector.token.body':
    'Cambie {authentication} de {none} a {bearer} y pegue el token en {accessToken}. PingFederate agrega «Bearer» por sí mismo.',
  'guide.pingfederate.connector.token.picture':
    'Dibujo de la pantalla «Target» en PingFederate. «SCIM URL» y la versión están rellenados. «Authentication Methods» es «OAuth 2 Bearer Token». El campo «Access Token» está destacado: pegue ahí el token.',
  'guide.pingfederate.connector.unique_identifier.title': 'Definir el identificador único',
  'guide.pingfederate.connector.unique_identifier.body': 'Ponga {uniqueIdentifier} en userName.',
  'guide.pingfederate.connector.unique_identifier.point.fixed':
    'Decídalo ahora: para cambiarlo después, Ping exige eliminar la conexión, reiniciar y volver a crearla.',
  'guide.pingfederate.connector.unique_identifier.picture':
    'Dibujo de la pantalla «Target» en PingFederate, rellenada hasta el token. «Unique User Identifier» tiene el valor userName y está destacado.',
  'guide.pingfederate.connector.options.title': 'Elegir qué puede hacer PingFederate',
  'guide.pingfederate.connector.options.body': 'Marque {userCreate}, {userUpdate} y {userDisable}.',
  'guide.pingfederate.connector.options.point.disabled':
    'Deje {disabledUsers} desactivado, a menos que las personas deshabilitadas en el origen deban existir también aquí.',
  'guide.pingfederate.connector.options.picture':
    'Dibujo de la pantalla «Target» en PingFederate. «User Create», «User Update» y «User Disable / Delete» están marcadas y destacadas. «Provision Disabled Users» no está marcada.',
  'guide.pingfederate.connector.remove_action.title': 'Elegir qué ocurre con quienes se van',
  'guide.pingfederate.connector.remove_action.body':
    'Elija {disable} en {removeAction}. Quienes se van quedan desactivados aquí y pueden volver.',
  'guide.pingfederate.connector.remove_action.picture':
    'Dibujo de la pantalla «Target» en PingFederate, rellenada. «Remove User Action» tiene el valor «Disable» y está destacado.',
  'guide.pingfederate.connector.channel.title': 'Configurar el canal',
  'guide.pingfederate.connector.channel.body':
    'En {manageChannels} elija el origen y una persona de prueba. En {attributeMapping} asigne el nombre de usuario, el nombre, el apellido y el correo de trabajo.',
  'guide.pingfederate.connector.channel.point.groups': 'Para enviar grupos, indíquelos en el mismo canal.',
  'guide.pingfederate.connector.activate.title': 'Ponerlo en marcha',
  'guide.pingfederate.connector.activate.body':
    'Active el canal, active la conexión en {activation} y pulse {save}. La persona de prueba aparece aquí como activa, normalmente en menos de un minuto.',
  'guide.pingfederate.connector.activate.point.minute':
    'PingFederate consulta su origen cada 60 segundos. El intervalo es {frequency}, en la configuración de protocolo del servidor.',
  'guide.pingfederate.connector.activate.point.log': 'Lo que envió y lo que recibió está en {log}, en el servidor.',
  'guide.pingfederate.connector.leave.title': 'Volver a quitar a la persona de prueba',
  'guide.pingfederate.connector.leave.body':
    'Quite a la persona del grupo o filtro de origen del canal. La persona pasa aquí de activa a desactivada, normalmente en menos de un minuto.',
  'guide.pingfederate.connector.leave.point.return': 'Vuelva a poner a la persona y estará activa de nuevo.',
  'guide.pingfederate.error.old_plugin.symptom': 'El formulario pide {usersUrl}',
  'guide.pingfederate.error.old_plugin.cause': 'Es el complemento incluido para SCIM 1.1, que tiene {usersUrl} y {groupsUrl}.',
  'guide.pingfederate.error.old_plugin.fix': 'Vuelva a crear la conexión con el conector {provisioner}.',
  'guide.pingfederate.error.no_credentials.symptom': 'Las solicitudes llegan aquí sin ningún token',
  'guide.pingfederate.error.no_credentials.cause': '{authentication} aún dice {none}, que es el valor inicial del formulario.',
  'guide.pingfederate.error.no_credentials.fix': 'Elija {bearer} y pegue el token en {accessToken}.',
  'guide.pingfederate.error.nothing_happens.symptom': 'Aquí no llega nada, ni siquiera después de varios minutos',
  'guide.pingfederate.error.nothing_happens.cause':
    'El aprovisionamiento está desactivado en el servidor, o el canal o la conexión no están activos.',
  'guide.pingfederate.error.nothing_happens.fix':
    'Compruebe que {mode} esté configurado en {properties} y que ambos estén activos, y consulte {log}.',

  'guide.pingone.before.role': 'Necesita un administrador de PingOne que pueda editar el aprovisionamiento.',
  'guide.pingone.before.groups': 'PingOne envía grupos que existen en el propio PingOne.',
  'guide.pingone.connection.title': 'Conexión y regla de SCIM',
  'guide.pingone.connection.new_connection.title': 'Crear una conexión',
  'guide.pingone.connection.new_connection.body':
    'En PingOne abra {integrations} › {provisioning}, pulse {add} › {newConnection}, elija {identityStore} y después {scim}. Dele el nombre de este producto y pulse {next}.',
  'guide.pingone.connection.new_connection.point.names': 'En algunas pantallas, el mosaico se llama {scimOutbound}.',
  'guide.pingone.connection.new_connection.picture':
    'Dibujo de «New Connection» en PingOne. En «Identity Store» está destacada la tarjeta «SCIM». Debajo está el botón «Next».',
  'guide.pingone.connection.base_url.title': 'Pegar la URL base',
  'guide.pingone.connection.base_url.body': 'Pegue la dirección en {baseUrl}.',
  'guide.pingone.connection.base_url.picture':
    'Dibujo de una conexión SCIM nueva en PingOne. El campo «SCIM Base URL» contiene la dirección y está destacado. Los demás campos aún están vacíos.',
  'guide.pingone.connection.resources.title': 'Indicar los recursos',
  'guide.pingone.connection.resources.body':
    'Escriba estos dos valores en {usersResource} y {groupsResource}, cada uno con su barra delante.',
  'guide.pingone.connection.resources.picture':
    'Dibujo de una conexión SCIM nueva en PingOne. «SCIM Base URL» está rellenado. «Users Resource» contiene /Users y está destacado. «Groups Resource» contiene /Groups.',
  'guide.pingone.connection.version.title': 'Elegir SCIM 2.0',
  'guide.pingone.connection.version.body': 'Ponga {scimVersion} en 2.0.',
  'guide.pingone.connection.version.picture':
    'Dibujo de una conexión SCIM nueva en PingOne. La URL base y los recursos están rellenados. «SCIM Version» tiene el valor 2.0 y está destacado.',
  'guide.pingone.connection.token.title': 'Pegar el token',
  'guide.pingone.connection.token.body': 'Elija {bearer} en {authentication} y pegue el token, solo, en {accessToken}.',
  'guide.pingone.connection.token.picture':
    'Dibujo de una conexión SCIM nueva en PingOne, rellenada hasta la versión. «Authentication Method» es «OAuth 2 Bearer Token». El campo «OAuth Access Token» está destacado: pegue ahí el token.',
  'guide.pingone.connection.auth_type.title': 'Elegir el tipo de encabezado',
  'guide.pingone.connection.auth_type.body': 'Elija {bearerType} en {authType}. PingOne pone esa palabra delante del token.',
  'guide.pingone.connection.auth_type.picture':
    'Dibujo de una conexión SCIM nueva en PingOne, rellenada hasta el token. «Auth Type Header» tiene el valor «Bearer» y está destacado.',
  'guide.pingone.connection.test.title': 'Probar la conexión',
  'guide.pingone.connection.test.body': 'Pulse {testConnection}. PingOne responde {successful}.',
  'guide.pingone.connection.test.picture':
    'Dibujo de una conexión SCIM nueva en PingOne con todos los campos rellenados. El botón «Test Connection» está destacado.',
  'guide.pingone.connection.switch_on.title': 'Terminar y activar la conexión',
  'guide.pingone.connection.switch_on.body': 'Pulse {continue}, después {finish}, y active la conexión con su interruptor.',
  'guide.pingone.connection.switch_on.point.leavers':
    'PingOne permite elegir si quienes se van se deshabilitan o se eliminan. Elija deshabilitar: así quedan desactivados aquí y pueden volver.',
  'guide.pingone.connection.switch_on.picture':
    'Dibujo de «Provisioning» en PingOne. El interruptor de su conexión está activado y destacado.',
  'guide.pingone.connection.rule.title': 'Agregar una regla',
  'guide.pingone.connection.rule.body':
    'En {provisioning} pulse {add} y agregue una regla para esta conexión: quién pasa por ella y a qué atributo corresponde cada uno. Active la regla.',
  'guide.pingone.connection.rule.point.one_person':
    'Haga primero que la regla abarque a una sola persona de prueba. Aparece aquí como activa, normalmente en segundos.',
  'guide.pingone.connection.rule.point.user_name': 'Asigne el nombre de usuario y una dirección de correo de trabajo.',
  'guide.pingone.connection.rule.point.change': 'Cambie el nombre de la persona en PingOne y el cambio también llega aquí.',
  'guide.pingone.connection.rule.picture':
    'Dibujo de una regla en PingOne. En «Users» está destacada su persona de prueba. Debajo están los grupos.',
  'guide.pingone.connection.groups.title': 'Agregar sus grupos a la regla',
  'guide.pingone.connection.groups.body':
    'En la regla active el aprovisionamiento de grupos y elija los grupos de PingOne que se enviarán.',
  'guide.pingone.connection.groups.picture':
    'Dibujo de una regla en PingOne. Coincide con su persona de prueba. En «Groups» está destacado su grupo.',
  'guide.pingone.connection.leave.title': 'Volver a quitar a la persona de prueba',
  'guide.pingone.connection.leave.body':
    'Modifique la persona o la regla para que ya no la abarque. La persona pasa aquí de activa a desactivada, normalmente en segundos.',
  'guide.pingone.connection.leave.point.return': 'Haga que la regla vuelva a abarcarla y estará activa de nuevo.',
  'guide.pingone.connection.leave.picture':
    'Dibujo de una regla en PingOne. En «Users» está destacada su persona de prueba, para quitarla.',
  'guide.pingone.error.test_failed.cause':
    'PingOne no obtuvo una respuesta que pudiera usar: la dirección, un recurso o el token no son correctos.',
  'guide.pingone.error.test_failed.fix':
    'Revise las barras y las mayúsculas de {baseUrl} y {usersResource}, pegue de nuevo {accessToken}, solo, y compruebe que {authType} diga {bearerType}.',
  'guide.pingone.error.nothing_happens.symptom': 'La prueba funciona, pero no llega nadie',
  'guide.pingone.error.nothing_happens.cause': 'La conexión o la regla están desactivadas, o la regla no abarca a nadie.',
  'guide.pingone.error.nothing_happens.fix': 'Active ambas en {provisioning} y consulte allí el estado de sincronización de la conexión.',

  'guide.rippling.before.role': 'Necesita un administrador de Rippling que pueda crear integraciones personalizadas.',
  'guide.rippling.before.token_late':
    'Rippling pide el token solo al final, después de {installNow}. Téngalo a mano o cree uno nuevo cuando llegue ahí.',
  'guide.rippling.custom_integration.title': 'Integración personalizada',
  'guide.rippling.custom_integration.create.title': 'Crear una integración personalizada',
  'guide.rippling.custom_integration.create.body':
    'En Rippling abra {it} › {thirdPartyAccess}, pulse {addIntegration} y elija {createNew}.',
  'guide.rippling.custom_integration.create.point.older':
    '¿No aparece? Rippling cambia sus menús de lugar: busque {it} › {customIntegrations} o {identityManagement} › {customApp}.',
  'guide.rippling.custom_integration.name.title': 'Darle nombre y elegir SCIM',
  'guide.rippling.custom_integration.name.body':
    'Dele el nombre de este producto, una categoría y un logotipo, marque {userManagement} y pulse {continue}.',
  'guide.rippling.custom_integration.name.picture':
    'Dibujo de una integración personalizada nueva en Rippling. La casilla «User Management via SCIM» está marcada y destacada. Debajo está el botón «Continue».',
  'guide.rippling.custom_integration.base_url.title': 'Pegar la URL base',
  'guide.rippling.custom_integration.base_url.body': 'Ponga {scimVersion} en 2.0 y pegue la dirección en {baseUrl}.',
  'guide.rippling.custom_integration.base_url.picture':
    'Dibujo de la página SCIM de una integración nueva en Rippling. «SCIM Version» es 2.0. El campo «SCIM base URL» contiene la dirección y está destacado.',
  'guide.rippling.custom_integration.method.title': 'Elegir el token de portador',
  'guide.rippling.custom_integration.method.body': 'Elija {bearerToken} en {method}. El token en sí se indica después.',
  'guide.rippling.custom_integration.method.picture':
    'Dibujo de la página SCIM de una integración nueva en Rippling. La versión y la URL base están rellenadas. «SCIM Authorization Method» tiene el valor «Bearer Token» y está destacado.',
  'guide.rippling.custom_integration.options.title': 'Marcar lo que puede hacer esta conexión',
  'guide.rippling.custom_integration.options.body':
    'Marque {supportsGroups}, {pagination}, {createGroups}, {patchGroups} y {emailAsUserName}.',
  'guide.rippling.custom_integration.options.picture':
    'Dibujo de la página SCIM de una integración nueva en Rippling. «Supports Groups», «Supports Pagination», «Create & Delete Groups», «Use PATCH to edit Groups» y «Use email address as user name» están marcadas y destacadas.',
  'guide.rippling.custom_integration.attributes.title': 'Agregar los atributos',
  'guide.rippling.custom_integration.attributes.body': 'En {attributes} agregue estos cuatro, uno tras otro, y pulse {continue}.',
  'guide.rippling.custom_integration.attributes.picture':
    'Dibujo de la página SCIM de una integración nueva en Rippling, rellenada. El campo «Supported SCIM Attributes» contiene externalId, emails.primary, name.givenName y name.familyName y está destacado.',
  'guide.rippling.custom_integration.token.title': 'Instalar y pegar el token',
  'guide.rippling.custom_integration.token.body':
    'Pulse {installNow} e indique que la instala usted. Cuando Rippling pida el {bearerToken}, péguelo solo.',
  'guide.rippling.custom_integration.token.point.lost':
    '¿Ya no tiene el token a mano? Cree uno nuevo en esta página. Nada depende aún del anterior.',
  'guide.rippling.custom_integration.token.picture':
    'Dibujo de la instalación en Rippling. El campo del token de portador está destacado: pegue ahí el token.',
  'guide.rippling.custom_integration.access.title': 'Elegir quién obtiene acceso y cuándo',
  'guide.rippling.custom_integration.access.body':
    'En {accessRules} elija a una persona de prueba. En {provisionTime} elija el momento más temprano.',
  'guide.rippling.custom_integration.access.point.one_person': 'Cuando la prueba haya funcionado, amplíe la regla a todas las personas.',
  'guide.rippling.custom_integration.mapping.title': 'Enviar también los cambios',
  'guide.rippling.custom_integration.mapping.body': 'En cada atributo elija {cadence}.',
  'guide.rippling.custom_integration.match.title': 'Emparejar a las personas que ya están aquí',
  'guide.rippling.custom_integration.match.body':
    'Rippling muestra las cuentas que encontró. Empareje a su persona de prueba con la suya o deje que Rippling cree una nueva. La persona aparece aquí como activa, en el momento que usted eligió.',
  'guide.rippling.custom_integration.match.point.repeats': 'Es posible que Rippling pida lo mismo dos veces. Eso no duplica a nadie.',
  'guide.rippling.custom_integration.leave.title': 'Volver a quitar a la persona de prueba',
  'guide.rippling.custom_integration.leave.body':
    'Modifique {accessRules} para que ya no incluya a la persona. Pasa aquí de activa a desactivada, en el momento que usted eligió.',
  'guide.rippling.custom_integration.leave.point.return': 'Vuelva a incluir a la persona y estará activa de nuevo.',
  'guide.rippling.error.nothing_happens.symptom': 'No ha llegado nada de Rippling',
  'guide.rippling.error.nothing_happens.cause':
    'Aún no es el momento que eligió, las reglas no abarcan a nadie o el token no es correcto. Rippling no tiene una prueba propia.',
  'guide.rippling.error.nothing_happens.fix':
    'Revise {provisionTime} y {accessRules} y consulte la actividad aquí: las solicitudes rechazadas aparecen con su causa. Si mencionan el token, introduzca de nuevo el {bearerToken}.',
  'guide.rippling.error.changes_missing.symptom': 'Llegan personas, pero no los cambios posteriores',
  'guide.rippling.error.changes_missing.cause': 'Los atributos se envían una sola vez, al crear a la persona.',
  'guide.rippling.error.changes_missing.fix': 'Elija {cadence} en cada atributo.',

  'guide.cyberark.before.app':
    'Necesita la aplicación SAML de este producto en CyberArk Identity, ya instalada e implementada, y un administrador que pueda editarla.',
  'guide.cyberark.before.token':
    'CyberArk espera un token que no caduque. Si aquí los tokens caducan, anote la fecha que se muestra con el token.',
  'guide.cyberark.saml_app.title': 'Aprovisionamiento para su aplicación SAML',
  'guide.cyberark.saml_app.enable.title': 'Activar el aprovisionamiento',
  'guide.cyberark.saml_app.enable.body': 'Abra la aplicación SAML, vaya a {provisioning}, marque {enable} y responda {yes}.',
  'guide.cyberark.saml_app.enable.point.live':
    'Si se le pide un modo, elija el real («live»). En un modo de vista previa, CyberArk no envía nada.',
  'guide.cyberark.saml_app.enable.picture':
    'Dibujo de la pestaña «Provisioning» de una aplicación en CyberArk Identity. La casilla «Enable provisioning for this application» está marcada y destacada.',
  'guide.cyberark.saml_app.service_url.title': 'Pegar la URL del servicio',
  'guide.cyberark.saml_app.service_url.body': 'Pegue la dirección en {serviceUrl}.',
  'guide.cyberark.saml_app.service_url.picture':
    'Dibujo de la pestaña «Provisioning» en CyberArk Identity. El campo «SCIM Service URL» contiene la dirección y está destacado. «Bearer Token» aún está vacío.',
  'guide.cyberark.saml_app.token.title': 'Pegar el token',
  'guide.cyberark.saml_app.token.body': 'Pegue el token en {bearerToken}. CyberArk agrega «Bearer» por sí mismo, así que el token va solo.',
  'guide.cyberark.saml_app.token.point.type':
    'Si antes se le pide un tipo de autorización, elija el de un token en el encabezado Authorization.',
  'guide.cyberark.saml_app.token.picture':
    'Dibujo de la pestaña «Provisioning» en CyberArk Identity. «SCIM Service URL» está rellenado. El campo «Bearer Token» está destacado: pegue ahí el token.',
  'guide.cyberark.saml_app.verify.title': 'Verificar',
  'guide.cyberark.saml_app.verify.body': 'Pulse {verify}.',
  'guide.cyberark.saml_app.verify.point.reads': 'CyberArk lee lo que puede hacer esta conexión. Aún no escribe nada.',
  'guide.cyberark.saml_app.verify.picture':
    'Dibujo de la pestaña «Provisioning» en CyberArk Identity. «SCIM Service URL» y «Bearer Token» están rellenados. El botón «Verify» está destacado.',
  'guide.cyberark.saml_app.leavers.title': 'Permitir que se desactive a quienes se van',
  'guide.cyberark.saml_app.leavers.body': 'Desmarque {keepUsers}. Mientras está marcada, quienes se van siguen activos aquí.',
  'guide.cyberark.saml_app.leavers.picture':
    'Dibujo de la pestaña «Provisioning» en CyberArk Identity, rellenada. La casilla «Do not de-provision (deactivate or delete) users in target application» no está marcada y está destacada.',
  'guide.cyberark.saml_app.roles.title': 'Asignar un rol',
  'guide.cyberark.saml_app.roles.body': 'En la asignación de roles pulse {add} y elija un rol que contenga a una persona de prueba.',
  'guide.cyberark.saml_app.roles.point.groups': 'Los roles asignados se convierten aquí en grupos.',
  'guide.cyberark.saml_app.save.title': 'Guardar',
  'guide.cyberark.saml_app.save.body': 'Pulse {save}.',
  'guide.cyberark.saml_app.assign.title': 'Ver llegar a la persona de prueba',
  'guide.cyberark.saml_app.assign.body':
    'CyberArk envía a las personas cuando cambia un rol. Quite a la persona de prueba del rol y vuelva a ponerla, y aparece aquí como activa.',
  'guide.cyberark.saml_app.assign.point.job':
    'Para las personas que ya estaban en el rol, ejecute manualmente el trabajo de sincronización de CyberArk.',
  'guide.cyberark.saml_app.assign.point.change':
    'Cambie el nombre de la persona en CyberArk; el cambio llega con la siguiente sincronización.',
  'guide.cyberark.saml_app.unassign.title': 'Volver a quitar a la persona de prueba',
  'guide.cyberark.saml_app.unassign.body': 'Quite a la persona del rol. Pasa aquí de activa a desactivada.',
  'guide.cyberark.saml_app.unassign.point.return': 'Vuelva a poner a la persona en el rol y estará activa de nuevo.',
  'guide.cyberark.error.verify_fails.symptom': '{verify} falla',
  'guide.cyberark.error.verify_fails.cause':
    'La dirección o el token no son correctos, o algo entre CyberArk y esta aplicación bloquea una de sus consultas.',
  'guide.cyberark.error.verify_fails.fix':
    'Copie de nuevo {serviceUrl} y {bearerToken} desde sus pasos. La actividad de aquí muestra cada solicitud rechazada con su causa.',
  'guide.cyberark.error.leavers_stay.symptom': 'Las personas que perdieron el rol siguen activas aquí',
  'guide.cyberark.error.leavers_stay.cause': '{keepUsers} está marcada, que es el estado inicial del formulario.',
  'guide.cyberark.error.leavers_stay.fix': 'Desmárquela, pulse {save} y vuelva a ejecutar la sincronización.',
  'guide.cyberark.error.preview_mode.symptom': 'CyberArk indica que todo fue bien, pero no llega nadie',
  'guide.cyberark.error.preview_mode.cause':
    'Es probable que el aprovisionamiento esté en un modo de vista previa, en el que no se envía nada.',
  'guide.cyberark.error.preview_mode.fix':
    'Cambie el aprovisionamiento de la aplicación al modo real («live») y vuelva a ejecutar la sincronización.',

  'guide.google-workspace.before.catalog_only':
    'Google no ofrece SCIM a aplicaciones personalizadas. Solo aprovisiona aplicaciones de su propio catálogo, después de configurar SAML para ellas.',
  'guide.google-workspace.before.no_groups': 'Google no envía grupos. Allí los grupos solo limitan a quién se envía.',
  'guide.google-workspace.before.hours': 'Google envía los cambios cada pocas horas, no de inmediato.',
  'guide.google-workspace.before.edition': 'Las ediciones Starter y Frontline Starter lo permiten para un máximo de 3 aplicaciones.',
  'guide.google-workspace.before.role':
    'Necesita un administrador de Google Workspace que pueda gestionar aplicaciones, normalmente un superadministrador.',
  'guide.google-workspace.through_another.title': 'A través de otro proveedor',
  'guide.google-workspace.through_another.choose.title': 'Elegir un proveedor intermedio',
  'guide.google-workspace.through_another.choose.body':
    '{okta}, {entra} y {jumpcloud} usan SCIM con cualquier producto. Elija el que tenga su empresa. Las personas permanecen en Google; el otro proveedor transmite los cambios.',
  'guide.google-workspace.through_another.choose.point.none':
    '¿Ninguno de ellos? Pregunte a quienes operan este producto por otras formas de agregar miembros, como invitaciones o su API.',
  'guide.google-workspace.through_another.feed.title': 'Conectar Google Workspace con él',
  'guide.google-workspace.through_another.feed.body':
    'Incorpore a las personas en el proveedor que eligió. {okta} y {jumpcloud} pueden leerlas de Google Workspace; para {entra}, consulte la documentación de Microsoft.',
  'guide.google-workspace.through_another.switch.title': 'Cambiar esta conexión a ese proveedor',
  'guide.google-workspace.through_another.switch.body':
    'En la página de la conexión cambie el proveedor de identidad a {okta}, {entra} o {jumpcloud}. Esta guía se sustituye entonces por la de ese proveedor.',
  'guide.google-workspace.through_another.switch.point.kept': 'La dirección y el token siguen siendo válidos.',
  'guide.google-workspace.catalog_app.title': 'Si este producto está en el catálogo de Google',
  'guide.google-workspace.catalog_app.find.title': 'Abrir la aplicación',
  'guide.google-workspace.catalog_app.find.body':
    'En la consola de administración de Google abra {apps} › {webAndMobile} y elija la aplicación de este producto. SAML debe estar configurado para ella.',
  'guide.google-workspace.catalog_app.find.point.not_there':
    '¿Se agregó como aplicación SAML personalizada o no está en el catálogo? Entonces Google no puede enviar personas aquí. Use la forma a través de otro proveedor.',
  'guide.google-workspace.catalog_app.configure.title': 'Configurar el aprovisionamiento',
  'guide.google-workspace.catalog_app.configure.body': 'En la aplicación pulse {configure}.',
  'guide.google-workspace.catalog_app.token.title': 'Pegar el token',
  'guide.google-workspace.catalog_app.token.body':
    'Pegue el token, solo, en {accessToken}. Si Google lo pide en una página aparte, pulse {continue}.',
  'guide.google-workspace.catalog_app.token.picture':
    'Dibujo de «Configure auto-provisioning» en la consola de administración de Google. El campo «Access token» está destacado: pegue ahí el token. «Endpoint URL» aún está vacío.',
  'guide.google-workspace.catalog_app.endpoint_url.title': 'Pegar la URL del endpoint',
  'guide.google-workspace.catalog_app.endpoint_url.body': 'Pegue la dirección en {endpointUrl} y pulse {continue}.',
  'guide.google-workspace.catalog_app.endpoint_url.picture':
    'Dibujo de «Configure auto-provisioning» en la consola de administración de Google. «Access token» está rellenado. El campo «Endpoint URL» contiene la dirección y está destacado.',
  'guide.google-workspace.catalog_app.mapping.title': 'Revisar los atributos',
  'guide.google-workspace.catalog_app.mapping.body':
    'Google muestra qué atributos envía. Dé un origen a cada uno que tenga un asterisco y pulse {continue}. No se pueden agregar otros.',
  'guide.google-workspace.catalog_app.scope.title': 'Limitar a quién se envía',
  'guide.google-workspace.catalog_app.scope.body':
    'Elija un grupo con una persona de prueba, o deje la lista vacía para enviar a todas las personas que tienen la aplicación. Pulse {continue}.',
  'guide.google-workspace.catalog_app.scope.point.no_groups': 'El grupo en sí no llega aquí.',
  'guide.google-workspace.catalog_app.delays.title': 'Elegir cuándo se quita a quienes se van',
  'guide.google-workspace.catalog_app.delays.body':
    'Elija un plazo para cada uno de los tres casos: aplicación desactivada para la persona, persona suspendida, persona eliminada.',
  'guide.google-workspace.catalog_app.delays.point.choices':
    'Google ofrece plazos desde menos de 24 horas hasta 30 días. Uno corto quita el acceso antes.',
  'guide.google-workspace.catalog_app.turn_on.title': 'Ponerlo en marcha',
  'guide.google-workspace.catalog_app.turn_on.body':
    'Active el aprovisionamiento automático. La persona de prueba aparece aquí como activa, normalmente después de unas horas.',
  'guide.google-workspace.catalog_app.turn_on.point.hours': 'Los cambios posteriores también tardan unas horas cada uno.',
  'guide.google-workspace.catalog_app.turn_on.point.archived': 'Las personas archivadas no se envían.',
  'guide.google-workspace.catalog_app.leave.title': 'Volver a quitar a la persona de prueba',
  'guide.google-workspace.catalog_app.leave.body':
    'Desactive la aplicación para la persona. Aquí queda desactivada después del plazo que usted eligió.',
  'guide.google-workspace.catalog_app.leave.point.return':
    'Vuelva a activar la aplicación y la persona estará activa de nuevo tras la siguiente ejecución.',
  'guide.google-workspace.error.no_auto_provisioning.symptom': 'La aplicación no tiene una sección de aprovisionamiento automático',
  'guide.google-workspace.error.no_auto_provisioning.cause':
    'Es una aplicación personalizada o la aplicación del catálogo no lo ofrece. También es posible que su edición haya alcanzado el límite de 3 aplicaciones.',
  'guide.google-workspace.error.no_auto_provisioning.fix': 'Use la forma a través de otro proveedor.',
  'guide.google-workspace.error.nothing_yet.symptom': 'No ha llegado nadie después de una hora',
  'guide.google-workspace.error.nothing_yet.cause': 'Google envía cada pocas horas, así que una hora no basta para saberlo.',
  'guide.google-workspace.error.nothing_yet.fix':
    'Espere hasta mañana y consulte la actividad aquí: las solicitudes rechazadas aparecen con su causa.',
  'guide.google-workspace.error.no_groups.symptom': 'Nunca llegan grupos',
  'guide.google-workspace.error.no_groups.cause': 'Google no envía grupos a las aplicaciones.',
  'guide.google-workspace.error.no_groups.fix': 'Dé aquí los roles manualmente o ponga un proveedor intermedio que envíe grupos.',

  'guide.generic.before.scim2': 'Su proveedor de identidad debe usar SCIM 2.0 y enviar un token de portador.',
  'guide.generic.values.title': 'Valores y reglas',
  'guide.generic.values.address.title': 'Introducir la dirección',
  'guide.generic.values.address.body':
    'Donde su proveedor de identidad pida una URL base de SCIM, una URL del inquilino o un endpoint, introduzca la URL base. Introduzca las otras dos solo donde pida usuarios y grupos por separado.',
  'guide.generic.values.address.point.slash':
    'Sin barra al final. La mayoría de las herramientas agregan «/Users» por sí mismas, y dos barras seguidas no llevan a ninguna parte.',
  'guide.generic.values.address.point.case': '«Users» y «Groups» empiezan con mayúscula.',
  'guide.generic.values.token.title': 'Introducir el token',
  'guide.generic.values.token.body': 'Vea qué pide el campo y use el valor que corresponda.',
  'guide.generic.values.token.point.raw': 'Un campo para un token, una clave de API o un secreto espera solo el token.',
  'guide.generic.values.token.point.header':
    'Un campo para un encabezado, o para el valor de un encabezado, espera «Bearer», un espacio y el token.',
  'guide.generic.values.protocol.title': 'Elegir SCIM 2.0',
  'guide.generic.values.protocol.body': 'Ponga la versión en 2.0. El resto es para quien desarrolle o depure el otro lado.',
  'guide.generic.values.protocol.point.verbs':
    '{users} y {groups} admiten GET, POST, PUT, PATCH y DELETE. {config} indica qué más se ofrece.',
  'guide.generic.values.protocol.point.filter':
    'Los filtros siguen la RFC 7644. La mayoría de las herramientas solo necesitan «eq» en userName, externalId y displayName.',
  'guide.generic.values.protocol.point.paging':
    'Las listas se entregan en páginas de 100, como máximo 200, mediante startIndex y count o mediante cursor.',
  'guide.generic.values.protocol.point.limits': 'Demasiadas solicitudes a la vez se responden con 429 y los segundos de espera.',
  'guide.generic.values.people.title': 'Elegir cómo se distingue a las personas',
  'guide.generic.values.people.body':
    'Donde su proveedor de identidad pida un identificador único o un atributo de coincidencia, elija userName.',
  'guide.generic.values.people.point.match':
    '{userName} es obligatorio y pertenece a una sola persona. No se distingue entre mayúsculas y minúsculas.',
  'guide.generic.values.people.point.email':
    'Envíe una dirección de correo en {emails} o úsela como {userName}. Sin una dirección no se puede agregar a la persona.',
  'guide.generic.values.people.point.external_id': '{externalId} se conserva y se puede buscar, así que envíe ahí su propio número.',
  'guide.generic.values.probe.title': 'Probarlo desde la línea de comandos',
  'guide.generic.values.probe.body':
    'Si puede, ejecute ambas líneas en el equipo donde funciona su proveedor de identidad. Cada una responde con JSON.',
  'guide.generic.values.probe.point.reads': 'Ambas solo leen. Muestran que la dirección y el token son correctos.',
  'guide.generic.values.assign.title': 'Enviar a una persona de prueba',
  'guide.generic.values.assign.body': 'Asigne a una persona en su proveedor de identidad. Aparece aquí como activa en cuanto la envía.',
  'guide.generic.values.assign.point.change': 'Cambie allí el nombre de la persona y el cambio también llega aquí.',
  'guide.generic.values.groups.title': 'Enviar sus grupos',
  'guide.generic.values.groups.body': 'Active los grupos, si su proveedor de identidad los tiene. Pueden dar roles aquí.',
  'guide.generic.values.groups.point.order': 'Las personas van primero: un grupo solo puede contener a personas que ya están aquí.',
  'guide.generic.values.leave.title': 'Volver a quitar a la persona de prueba',
  'guide.generic.values.leave.body':
    'Quite la asignación de la persona. Con {active} en false, mediante PUT o PATCH, pasa aquí de activa a desactivada y conserva sus datos.',
  'guide.generic.values.leave.point.delete':
    '{delete} pone fin al registro. Aquí también se desactiva a la persona; si se la envía de nuevo, es la misma persona.',
  'guide.generic.values.leave.point.return': 'Vuelva a asignar a la persona y estará activa de nuevo.',
  'guide.generic.error.unauthorized.cause': 'El token falta, es anterior al actual, o lleva «Bearer» dos veces o ninguna.',
  'guide.generic.error.unauthorized.fix':
    'Consulte la actividad aquí para conocer la causa exacta e introduzca de nuevo el token en la forma que espera el campo.',
  'guide.generic.error.not_found.cause':
    'La ruta no es correcta: sobra una barra, dice {wrongUsers} en lugar de {users} o la misma parte está dos veces.',
  'guide.generic.error.not_found.fix': 'Introduzca de nuevo la URL base y deje que su proveedor de identidad agregue el resto.',
  'guide.generic.error.conflict.cause': 'Alguien ya tiene aquí este {userName}.',
  'guide.generic.error.conflict.fix':
    'Haga que su proveedor de identidad busque primero a la persona y la actualice, o dé a la otra persona otro {userName}.',
  'guide.generic.error.unsupported_media_type.cause': 'La solicitud indica que contiene algo distinto de JSON.',
  'guide.generic.error.unsupported_media_type.fix': 'Envíe {contentType} con {scimJson}.',
  'guide.generic.error.too_many_requests.cause': 'Llegaron a la vez más solicitudes de las que admite esta conexión.',
  'guide.generic.error.too_many_requests.fix': 'Espere los segundos que se indican en {retryAfter} y envíe menos a la vez.',
}
