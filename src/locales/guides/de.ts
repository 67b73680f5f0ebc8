import type { GuideMessages } from '../types.js'
import { underEach } from './underEach.js'

/** Every sentence of the set-up guides, in German. Labels quoted in the texts of pictures stay as the console writes them. */
export const guidesDe: GuideMessages = {
  'guide.note.token_only': 'nur das Token',
  'guide.note.with_bearer': 'mit „Bearer“ davor',
  'guide.note.case_matters': 'Groß- und Kleinschreibung beachten',
  'guide.note.no_trailing_slash': 'kein Schrägstrich am Ende',
  'guide.note.with_flag': 'mit dem Zusatz am Ende',
  'guide.note.exactly': 'genau so',

  // Captions of pictures: which console they were drawn from, and when its labels were last checked
  'guide.generic.drawn': 'Von uns nach Ihrem Identitätsanbieter gezeichnet, geprüft am {date}.',
  'guide.jumpcloud.drawn': 'Von uns nach dem Admin Portal von JumpCloud gezeichnet, geprüft am {date}.',
  'guide.onelogin.drawn': 'Von uns nach der Verwaltung von OneLogin gezeichnet, geprüft am {date}.',
  'guide.okta.drawn': 'Von uns nach der Classic-Oberfläche von Okta gezeichnet, geprüft am {date}.',
  'guide.microsoft-entra.drawn': 'Von uns nach dem Microsoft Entra Admin Center gezeichnet, geprüft am {date}.',
  'guide.pingfederate.drawn': 'Von uns nach der Verwaltungskonsole von PingFederate gezeichnet, geprüft am {date}.',
  'guide.rippling.drawn': 'Von uns nach den IT-Seiten von Rippling gezeichnet, geprüft am {date}.',
  'guide.google-workspace.drawn': 'Von uns nach der Google Admin-Konsole gezeichnet, geprüft am {date}.',
  'guide.pingone.drawn': 'Von uns nach der Konsole von PingOne gezeichnet, geprüft am {date}.',
  'guide.cyberark.drawn': 'Von uns nach dem Identity Administration Portal von CyberArk gezeichnet, geprüft am {date}.',

  'guide.any.pattern.nobody_created.is': '{provider} sucht hier nach Personen, legt aber keine an. Zuletzt gesucht wurde {subject}.',
  'guide.any.pattern.nobody_created.fix':
    'Erlauben Sie {provider:dative}, Personen anzulegen, und weisen Sie die Testperson dann noch einmal zu.',
  'guide.any.pattern.wrong_identifier.is': '{provider} sucht Personen nach {subject}. Hier werden Personen nach ihrem userName gefunden.',
  'guide.any.pattern.wrong_identifier.fix': 'Legen Sie userName als das Attribut fest, nach dem {provider} Personen abgleicht.',
  'guide.any.pattern.nobody_sent.is': 'Die Verbindung funktioniert, aber {provider} hat seitdem niemanden gesendet.',
  'guide.any.pattern.nobody_sent.fix':
    'Prüfen Sie, ob die Bereitstellung in {provider:dative} eingeschaltet ist. Weisen Sie nach dem Einschalten eine Testperson zu; wer vorher zugewiesen war, wird möglicherweise nicht gesendet.',
  'guide.any.pattern.groups_never_pushed.is': 'Personen kommen an, aber {provider} hat noch keine Gruppe gesendet.',
  'guide.any.pattern.groups_never_pushed.fix':
    'Schalten Sie Gruppen in {provider:dative} ein. Ohne Gruppen bekommen Personen von hier keine Rollen.',
  'guide.any.pattern.import_on.is': '{provider} liest hier alle Personen, um sie zu importieren.',
  'guide.any.pattern.import_on.fix': 'Schalten Sie den Import aus, sofern Sie nicht gerade Konten abgleichen.',
  'guide.any.pattern.same_failure.is':
    'Dieselbe Anfrage ist schon {count}-mal fehlgeschlagen und schlägt weiter fehl, bis die Ursache behoben ist.',
  'guide.any.pattern.same_failure.fix': 'Beheben Sie zuerst, was hier steht; der Rest erledigt sich dann vielleicht von selbst.',
  'guide.any.pattern.quarantine.is':
    '{provider} hat sich länger nicht gemeldet, als der Zeitplan zulässt. Wahrscheinlich hat die Bereitstellung von selbst angehalten.',
  'guide.any.pattern.quarantine.fix': 'Testen Sie die Verbindung in {provider:dative} und starten Sie die Bereitstellung dann neu.',
  'guide.any.pattern.wrong_app.is': '{subject} nutzt diese Verbindung, eingestellt ist aber {provider}.',
  'guide.any.pattern.wrong_app.fix':
    'Wenn Sie gewechselt haben, wählen Sie unter „Einstellungen“ den anderen Identitätsanbieter. Wenn nicht, schalten Sie die Bereitstellung in der App aus, die noch Anfragen sendet.',
  'guide.any.pattern.old_scim.is': 'Die App in {provider:dative} sendet SCIM 1.1. Diese Verbindung spricht SCIM 2.0.',
  'guide.any.pattern.old_scim.fix':
    'Wählen Sie in {provider:dative} eine App, einen Connector oder eine Vorlage für SCIM 2.0, wie im ersten Schritt beschrieben.',

  'guide.any.error.unauthorized.symptom': '401 oder „Unauthorized“',
  'guide.any.error.unauthorized.cause':
    'Das Token stimmt nicht: Es ist ein älteres, es wurde abgeschnitten, oder das Wort „Bearer“ fehlt oder steht doppelt da.',
  'guide.any.error.unauthorized.fix':
    'Kopieren Sie das Token noch einmal und fügen Sie es vollständig ein. Wenn Sie es nicht mehr haben, erstellen Sie unter „Zugangsdaten“ ein neues.',
  'guide.any.error.forbidden.symptom': '403 oder „Forbidden“',
  'guide.any.error.forbidden.cause':
    'Eine Person darf nicht geändert werden, etwa der letzte Administrator, oder ein Proxy dazwischen lehnt die Anfrage ab.',
  'guide.any.error.forbidden.fix':
    'Suchen Sie die Anfrage unter „Aktivität“. Wenn sie dort nicht steht, kam sie nie an: Fragen Sie die Betreiber des Netzwerks.',
  'guide.any.error.not_found.symptom': '404 oder „Not Found“',
  'guide.any.error.not_found.cause': 'Die Adresse gehört nicht zu dieser Verbindung, oder die Person wurde hier gelöscht.',
  'guide.any.error.not_found.fix': 'Kopieren Sie die Basis-URL noch einmal: kein Schrägstrich am Ende, nichts dahinter.',
  'guide.any.error.conflict.symptom': '409, „Conflict“ oder „uniqueness“',
  'guide.any.error.conflict.cause': 'Eine Person hat hier schon diesen Benutzernamen, oder eine Gruppe hat schon diesen Namen.',
  'guide.any.error.conflict.fix':
    'Lassen Sie den Identitätsanbieter Personen nach userName abgleichen oder ändern Sie einen der beiden Namen.',
  'guide.any.error.too_many.symptom': '429 oder „Too Many Requests“',
  'guide.any.error.too_many.cause': 'In kurzer Zeit kamen mehr Anfragen, als diese Verbindung annimmt.',
  'guide.any.error.too_many.fix': 'Sie müssen nichts ändern: Der Identitätsanbieter sendet sie nach kurzer Zeit noch einmal.',
  'guide.any.error.server.symptom': '500, 502, 503 oder 504',
  'guide.any.error.server.cause':
    'Der Server oder ein vorgeschalteter Proxy konnte gerade nicht antworten, oder die Verzeichnissynchronisierung ist pausiert.',
  'guide.any.error.server.fix':
    'Setzen Sie die Verzeichnissynchronisierung fort, falls sie pausiert ist. Versuchen Sie es sonst erneut und informieren Sie die Betreiber dieses Produkts, wenn es dabei bleibt.',
  'guide.any.error.timeout.symptom': '„Timed out“ oder „timeout“',
  'guide.any.error.timeout.cause':
    'Der Identitätsanbieter kommt nicht bis zu dieser Adresse durch. Eine Firewall oder der Namensdienst (DNS) steht im Weg.',
  'guide.any.error.timeout.fix':
    'Prüfen Sie, ob die Adresse von außen erreichbar ist, und lassen Sie die Adressen des Identitätsanbieters durch.',
  'guide.any.error.unknown_host.symptom': '„Unknown host“ oder „could not resolve“',
  'guide.any.error.unknown_host.cause': 'Der Hostname in der Adresse ist außerhalb nicht bekannt oder enthält einen Tippfehler.',
  'guide.any.error.unknown_host.fix':
    'Kopieren Sie die Basis-URL noch einmal und vergleichen Sie den Hostnamen mit der Adresse, die Sie kennen.',
  'guide.any.error.certificate.symptom': 'Eine Meldung über ein Zertifikat, TLS oder SSL',
  'guide.any.error.certificate.cause': 'Der Identitätsanbieter vertraut dem Zertifikat dieser Adresse nicht, oder ein Proxy ersetzt es.',
  'guide.any.error.certificate.fix':
    'Verwenden Sie für die Adresse ein Zertifikat einer öffentlichen Zertifizierungsstelle mit vollständiger Kette.',

  'guide.okta.pattern.nobody_created.is':
    'Okta sucht hier nach Personen, legt aber keine an: {createUsers} ist aus. Zuletzt gesucht wurde {subject}.',
  'guide.okta.pattern.nobody_created.fix':
    'Klicken Sie in {provisioning} › {toApp} auf {edit}, schalten Sie {createUsers} ein und klicken Sie auf {save}. Wiederholen Sie dann die Aufgaben in {dashboard} › {tasks}.',
  'guide.okta.pattern.wrong_identifier.is': 'Okta sucht Personen nach {subject}. Hier werden Personen nach ihrem userName gefunden.',
  'guide.okta.pattern.wrong_identifier.fix':
    'Setzen Sie {uniqueIdentifier} in {provisioning} › {integration} auf {userName} und klicken Sie auf {save}.',
  'guide.okta.pattern.nobody_sent.is':
    'Die Verbindung funktioniert, aber Okta hat niemanden gesendet. Wer vor dem Einschalten der Bereitstellung zugewiesen war, wird nicht von selbst gesendet.',
  'guide.okta.pattern.nobody_sent.fix':
    'Klicken Sie auf der Registerkarte {assignments} auf {provisionUser} und dann auf {ok}, oder weisen Sie jetzt eine Testperson zu.',
  'guide.okta.pattern.groups_never_pushed.is':
    'Personen kommen an, aber es wurde noch keine Gruppe übertragen. Eine Gruppe zuzuweisen überträgt sie nicht.',
  'guide.okta.pattern.groups_never_pushed.fix':
    'Wählen Sie {addPushGroups} › {findByName} auf der Registerkarte {pushGroups} und speichern Sie die Gruppe.',
  'guide.okta.pattern.import_on.is': 'Okta liest hier alle Personen: Der Import ist eingeschaltet.',
  'guide.okta.pattern.import_on.fix':
    'Entfernen Sie in {provisioning} › {integration} das Häkchen bei {importUsers} und klicken Sie auf {save}, sofern Sie nicht gerade Konten abgleichen.',
  'guide.microsoft-entra.pattern.nobody_created.is': 'Entra sucht hier nach Personen, legt aber keine an. Zuletzt gesucht wurde {subject}.',
  'guide.microsoft-entra.pattern.nobody_created.fix':
    'Öffnen Sie in {attributeMapping} die Zuordnung für Benutzer, setzen Sie unter {targetActions} ein Häkchen bei {create} und klicken Sie auf {save}.',
  'guide.microsoft-entra.pattern.wrong_identifier.is':
    'Entra gleicht Personen nach {subject} ab. Hier werden Personen nach ihrem userName gefunden.',
  'guide.microsoft-entra.pattern.wrong_identifier.fix':
    'Geben Sie in {attributeMapping} dem Attribut {userName} die Abgleichsrangfolge 1, nehmen Sie sie dem anderen Attribut weg und klicken Sie auf {save}.',
  'guide.microsoft-entra.pattern.nobody_sent.is':
    'Die Verbindung funktioniert, aber Entra hat niemanden gesendet: Die Bereitstellung wurde nicht gestartet, oder es ist niemand zugewiesen.',
  'guide.microsoft-entra.pattern.nobody_sent.fix': 'Fügen Sie in {usersAndGroups} Personen hinzu und klicken Sie dann auf {start}.',
  'guide.microsoft-entra.pattern.groups_never_pushed.is': 'Personen kommen an, aber Entra hat noch keine Gruppe gesendet.',
  'guide.microsoft-entra.pattern.groups_never_pushed.fix':
    'Weisen Sie in {usersAndGroups} die Gruppen selbst zu und lassen Sie in {attributeMapping} die Zuordnung für Gruppen eingeschaltet.',
  'guide.microsoft-entra.pattern.quarantine.is':
    'Entra meldet sich sonst alle 40 Minuten und ist seit Stunden still. Wahrscheinlich steht der Auftrag unter Quarantäne.',
  'guide.microsoft-entra.pattern.quarantine.fix':
    'Klicken Sie auf {testConnection}. Wenn der Test fehlschlägt, fügen Sie in {secretToken} ein neues Token ein. Klicken Sie dann auf {restart}.',
  'guide.onelogin.pattern.nobody_created.is': 'OneLogin sucht hier nach Personen, legt aber keine an. Zuletzt gesucht wurde {subject}.',
  'guide.onelogin.pattern.nobody_created.fix':
    'Haken Sie auf {provisioning} {enableProvisioning} an und entfernen Sie unter {approval} den Haken bei {createUser}. Personen, die auf eine Freigabe warten, stehen unter {users} › {provisioning} auf {pending}.',
  'guide.onelogin.pattern.nobody_sent.is':
    'Die Verbindung funktioniert, aber OneLogin hat niemanden gesendet: Die Bereitstellung ist aus oder wartet auf eine Freigabe.',
  'guide.onelogin.pattern.nobody_sent.fix':
    'Haken Sie auf {provisioning} {enableProvisioning} an und entfernen Sie die Haken unter {approval}. Geben Sie dann auf {access} einer Testperson die App.',
  'guide.onelogin.pattern.groups_never_pushed.is': 'Personen kommen an, aber OneLogin hat noch keine Gruppe gesendet.',
  'guide.onelogin.pattern.groups_never_pushed.fix':
    'Öffnen Sie auf {parameters} {groups} und haken Sie {include} an. Fügen Sie dann auf {rules} eine Regel mit der Aktion {setGroups} hinzu.',
  'guide.onelogin.pattern.old_scim.is': 'Die App in OneLogin sendet SCIM 1.1. Diese Verbindung spricht SCIM 2.0.',
  'guide.onelogin.pattern.old_scim.fix':
    'Ersetzen Sie den gesamten Inhalt von {template} durch den Text aus dem zugehörigen Schritt. Ist die App weder {coreApp} noch {enterpriseApp}, fügen Sie stattdessen eine davon hinzu.',
  'guide.jumpcloud.pattern.nobody_created.is': 'JumpCloud sucht hier nach Personen, legt aber keine an. Zuletzt gesucht wurde {subject}.',
  'guide.jumpcloud.pattern.nobody_created.fix': 'Öffnen Sie {insights} und suchen Sie nach {userCreated}. Das Ereignis nennt den Grund.',
  'guide.jumpcloud.pattern.nobody_sent.is':
    'Die Verbindung funktioniert, aber JumpCloud hat niemanden gesendet: Die Konfiguration ist nicht aktiv, oder keine Gruppe ist zugeordnet.',
  'guide.jumpcloud.pattern.nobody_sent.fix':
    'Drücken Sie {activate}. Haken Sie dann auf {userGroups} eine Gruppe mit einer Testperson an und drücken Sie {save}.',
  'guide.jumpcloud.pattern.groups_never_pushed.is':
    'Personen kommen an, aber JumpCloud hat noch keine Gruppe gesendet. Leere Gruppen sendet es nicht.',
  'guide.jumpcloud.pattern.groups_never_pushed.fix': 'Haken Sie auf {identityManagement} {manageGroups} an und drücken Sie {save}.',
  'guide.jumpcloud.pattern.old_scim.is': 'JumpCloud sendet SCIM 1.1. Diese Verbindung spricht SCIM 2.0.',
  'guide.jumpcloud.pattern.old_scim.fix': 'Setzen Sie auf {identityManagement} {scimVersion} auf 2.0.',
  'guide.pingone.pattern.nobody_sent.is':
    'Die Verbindung funktioniert, aber PingOne hat niemanden gesendet: Die Verbindung oder ihre Regel ist aus, oder die Regel trifft auf niemanden zu.',
  'guide.pingone.pattern.nobody_sent.fix':
    'Schalten Sie unter {integrations} › {provisioning} die Verbindung und ihre Regel ein, und lassen Sie die Regel auf eine Testperson zutreffen.',
  'guide.pingone.pattern.groups_never_pushed.is':
    'Personen kommen an, aber PingOne hat noch keine Gruppe gesendet. Es sendet nur eigene Gruppen.',
  'guide.pingone.pattern.groups_never_pushed.fix':
    'Öffnen Sie unter {integrations} › {provisioning} die Regel, schalten Sie die Bereitstellung von Gruppen ein und wählen Sie die zu sendenden Gruppen aus.',
  'guide.pingone.pattern.old_scim.is': 'PingOne sendet SCIM 1.1. Diese Verbindung spricht SCIM 2.0.',
  'guide.pingone.pattern.old_scim.fix': 'Setzen Sie in der Verbindung {scimVersion} auf 2.0.',
  'guide.pingfederate.pattern.nobody_created.is':
    'PingFederate sucht hier nach Personen, legt aber keine an. Zuletzt gesucht wurde {subject}.',
  'guide.pingfederate.pattern.nobody_created.fix': 'Haken Sie auf dem Bildschirm {target} {userCreate} an und drücken Sie {save}.',
  'guide.pingfederate.pattern.wrong_identifier.is':
    'PingFederate sucht Personen anhand von {subject}. Hier werden Personen anhand von userName gefunden.',
  'guide.pingfederate.pattern.wrong_identifier.fix':
    'Auf dem Bildschirm {target} muss {uniqueIdentifier} auf {userName} stehen. Um das zu ändern, verlangt Ping, die Verbindung zu löschen, neu zu starten und sie neu anzulegen.',
  'guide.pingfederate.pattern.nobody_sent.is':
    'Die Verbindung funktioniert, aber PingFederate hat niemanden gesendet: Der Kanal ist nicht aktiv, oder die Quelle trifft auf niemanden zu.',
  'guide.pingfederate.pattern.nobody_sent.fix':
    'Aktivieren Sie den Kanal unter {manageChannels}, schalten Sie die Verbindung unter {activation} ein und lesen Sie dann {log}.',
  'guide.pingfederate.pattern.groups_never_pushed.is': 'Personen kommen an, aber PingFederate hat noch keine Gruppe gesendet.',
  'guide.pingfederate.pattern.groups_never_pushed.fix':
    'Öffnen Sie den Kanal unter {manageChannels} und nennen Sie die zu sendenden Gruppen.',
  'guide.pingfederate.pattern.old_scim.is':
    'Die Verbindung in PingFederate nutzt das mitgelieferte Plugin, das SCIM 1.1 sendet. Diese Verbindung spricht SCIM 2.0.',
  'guide.pingfederate.pattern.old_scim.fix': 'Legen Sie die Verbindung neu an und wählen Sie unter {connectionTemplate} {provisioner}.',
  'guide.rippling.pattern.nobody_sent.is':
    'Die Verbindung funktioniert, aber Rippling hat niemanden gesendet: Die Regeln treffen auf niemanden zu, oder der gewählte Zeitpunkt ist noch nicht erreicht.',
  'guide.rippling.pattern.nobody_sent.fix':
    'Lassen Sie {accessRules} auf eine Testperson zutreffen und wählen Sie unter {provisionTime} den frühesten Zeitpunkt.',
  'guide.rippling.pattern.groups_never_pushed.is': 'Personen kommen an, aber Rippling hat noch keine Gruppe gesendet.',
  'guide.rippling.pattern.groups_never_pushed.fix': 'Haken Sie in der Integration {supportsGroups} und {createGroups} an.',
  'guide.rippling.pattern.old_scim.is': 'Rippling sendet SCIM 1.1. Diese Verbindung spricht SCIM 2.0.',
  'guide.rippling.pattern.old_scim.fix': 'Setzen Sie in der Integration {scimVersion} auf 2.0.',
  'guide.cyberark.pattern.nobody_sent.is':
    'Die Verbindung funktioniert, aber CyberArk hat niemanden gesendet: Keine Rolle ist zugeordnet, oder die Bereitstellung ist in einem Vorschaumodus.',
  'guide.cyberark.pattern.nobody_sent.fix':
    'Drücken Sie auf {provisioning} bei der Rollenzuordnung {add}, wählen Sie eine Rolle mit einer Testperson und drücken Sie {save}. Starten Sie dann die Synchronisierung von Hand.',
  'guide.cyberark.pattern.groups_never_pushed.is':
    'Personen kommen an, aber CyberArk hat noch keine Gruppe gesendet. Zugeordnete Rollen werden hier zu Gruppen.',
  'guide.cyberark.pattern.groups_never_pushed.fix':
    'Drücken Sie auf {provisioning} bei der Rollenzuordnung {add}, wählen Sie eine Rolle und drücken Sie {save}.',
  'guide.google-workspace.pattern.nobody_sent.is':
    'Die Verbindung funktioniert, aber Google hat niemanden gesendet. Es sendet alle paar Stunden.',
  'guide.google-workspace.pattern.nobody_sent.fix':
    'Öffnen Sie unter {apps} › {webAndMobile} die App, schalten Sie die automatische Bereitstellung ein und schalten Sie die App für eine Testperson ein.',

  'guide.okta.before.role':
    'Sie brauchen einen Okta-Administrator, der die App bearbeiten darf: in der Regel einen Super-Administrator oder App-Administrator.',
  'guide.okta.before.licence':
    'Okta muss Ihrer Organisation die Bereitstellung anbieten. Sie gehört zu Lifecycle Management; wenn die Option fehlt, kann der Okta-Support sagen, ob Sie sie haben.',
  'guide.okta.before.app_type':
    'SCIM lässt sich zu einer App für SAML oder SWA hinzufügen. Wenn sich Personen hier über eine OpenID-Connect-App anmelden, die in der Classic-Oberfläche von Okta erstellt wurde, behalten Sie diese und richten Sie die eigenständige App daneben ein.',

  'guide.okta.saml.title': 'SCIM zu Ihrer SAML-App hinzufügen',
  'guide.okta.oauth.title': 'Eigenständige SCIM-App',
  'guide.okta.header.title': 'Eigenständig, Header Auth',

  'guide.okta.saml.turn_on.title': 'SCIM für die App einschalten',
  'guide.okta.saml.turn_on.body':
    'Öffnen Sie in der Admin Console von Okta {applications} › {applications} und dort Ihre SAML-App. Klicken Sie auf der Registerkarte {general} unter {appSettings} auf {edit}, setzen Sie {provisioning} auf {scim} und klicken Sie auf {save}.',
  'guide.okta.saml.turn_on.point.checkbox':
    'Manche Okta-Organisationen zeigen stattdessen ein Kontrollkästchen {enableScim}. Setzen Sie dort ein Häkchen und klicken Sie auf {save}.',
  'guide.okta.saml.turn_on.point.missing':
    'Beides fehlt? Dann ist die App von einem anderen Typ, oder Ihr Okta-Vertrag enthält keine Bereitstellung. Die eigenständige App funktioniert ohne diesen Schritt.',
  'guide.okta.saml.turn_on.picture':
    'Zeichnung von „App Settings“ in Okta, Registerkarte „General“. Bei „Provisioning“ stehen „None“, „On-Premises Provisioning“ und „SCIM“ zur Wahl. „SCIM“ ist ausgewählt und hervorgehoben.',
  'guide.okta.saml.open_settings.title': 'Verbindungseinstellungen öffnen',
  'guide.okta.saml.open_settings.body':
    'Die App hat jetzt eine Registerkarte {provisioning}. Öffnen Sie sie, wählen Sie {integration} in der Liste {settings} und klicken Sie neben {scimConnection} auf {edit}.',
  'guide.okta.saml.open_settings.point.wizard':
    'Wurde die App mit dem neueren Okta Integration Wizard erstellt? Dessen Formular sagt {plainBaseUrl} und listet die Vorgänge einzeln auf. Wählen Sie Erstellen, Lesen, Aktualisieren und Deaktivieren und lassen Sie {supportPatch}, wie es ist: Beides funktioniert.',
  'guide.okta.saml.open_settings.picture':
    'Zeichnung der App in Okta mit geöffneter Registerkarte „Provisioning“. Unter „SCIM Connection“ ist die Schaltfläche „Edit“ hervorgehoben.',
  'guide.okta.saml.base_url.title': 'Basis-URL einfügen',
  'guide.okta.saml.base_url.body': 'Fügen Sie die Adresse in {scimBaseUrl} ein. Sie gehört nur Ihnen und endet ohne Schrägstrich.',
  'guide.okta.saml.base_url.picture':
    'Zeichnung des Formulars „SCIM Connection“ in Okta, „Provisioning“, „Integration“. Das Feld „SCIM connector base URL“ enthält die Adresse und ist hervorgehoben. Alle anderen Felder sind noch leer.',
  'guide.okta.saml.unique_identifier.title': 'Eindeutigen Bezeichner festlegen',
  'guide.okta.saml.unique_identifier.body': 'Geben Sie dieses Wort in {uniqueIdentifier} ein, mit großem N.',
  'guide.okta.saml.unique_identifier.picture':
    'Zeichnung des Formulars „SCIM Connection“ in Okta. Die Basis-URL ist ausgefüllt. Das Feld „Unique identifier field for users“ enthält userName und ist hervorgehoben.',
  'guide.okta.saml.actions.title': 'Bereitstellungsaktionen wählen',
  'guide.okta.saml.actions.body': 'Setzen Sie unter {actions} Häkchen bei {pushNewUsers}, {pushProfileUpdates} und {pushGroups}.',
  'guide.okta.saml.actions.point.import_off':
    'Lassen Sie {importUsers} und {importGroups} ohne Häkchen. Damit würde Okta Daten von hier einlesen, was diese Einrichtung nicht braucht.',
  'guide.okta.saml.actions.point.reconcile':
    'Um vorhandene Konten einmal abzugleichen, setzen Sie ein Häkchen bei {importUsers}, schließen Sie die Einrichtung ab, verwenden Sie dann {import} › {importNow} und prüfen Sie, was Okta auflistet.',
  'guide.okta.saml.actions.picture':
    'Zeichnung des Formulars „SCIM Connection“ in Okta. Die Basis-URL und userName sind ausgefüllt. „Supported provisioning actions“ ist hervorgehoben: „Push New Users“, „Push Profile Updates“ und „Push Groups“ sind angehakt, „Import New Users and Profile Updates“ und „Import Groups“ nicht.',
  'guide.okta.saml.token.title': 'Token einfügen',
  'guide.okta.saml.token.body':
    'Wählen Sie {httpHeader} in {authenticationMode} und fügen Sie das Token dann in {authorization} ein. Okta zeigt „Bearer“ schon vor diesem Feld an; fügen Sie daher nur das Token ein.',
  'guide.okta.saml.token.picture':
    'Zeichnung des Formulars „SCIM Connection“ in Okta. Die Basis-URL, userName und drei Push-Aktionen sind ausgefüllt. „Authentication Mode“ steht auf „HTTP Header“. Das Feld „Authorization“ hinter dem festen Wort „Bearer“ ist hervorgehoben: Dort das Token einfügen.',
  'guide.okta.saml.test.title': 'Connector testen und speichern',
  'guide.okta.saml.test.body':
    'Klicken Sie auf {testConnector}. Okta antwortet mit {connectorOk} und einer Liste von Häkchen. Klicken Sie auf {close} und dann auf {save}.',
  'guide.okta.saml.test.point.proof':
    'Der Test liest nur: Er zeigt, dass Adresse und Token stimmen. Die Häkchen wiederholen Ihre Auswahl. Ob Personen ankommen, zeigen die nächsten Schritte.',
  'guide.okta.saml.test.picture':
    'Zeichnung des vollständig ausgefüllten Formulars „SCIM Connection“ in Okta: Basis-URL, userName, drei Push-Aktionen, „HTTP Header“ und das Token. Die Schaltfläche „Test Connector Configuration“ ist hervorgehoben.',

  ...underEach(['guide.okta.oauth', 'guide.okta.header'], {
    'add_app.title': 'App aus dem Katalog hinzufügen',
    'add_app.body':
      'Öffnen Sie in der Admin Console von Okta {applications} › {browseCatalog}, suchen Sie nach „SCIM 2.0“, wählen Sie {template} und klicken Sie auf {addIntegration}.',
    'add_app.picture':
      'Zeichnung der App im Katalog von Okta, geöffnet über „Browse App Catalog“. Unter ihrem Namen ist die Schaltfläche „Add Integration“ hervorgehoben.',
    'name.title': 'App benennen',
    'name.body':
      'Tragen Sie in {generalSettings} bei {applicationLabel} den Namen dieses Produkts ein, damit andere in Okta die App erkennen. Klicken Sie auf {next}.',
    'name.picture':
      'Zeichnung von „General Settings“ in Okta. Das Feld „Application label“ enthält den Namen dieses Produkts und ist hervorgehoben. Darunter ist die Schaltfläche „Next“.',
    'user_name.title': 'E-Mail-Adresse als Benutzernamen verwenden',
    'user_name.body':
      'Scrollen Sie auf der Seite {signOnOptions} nach unten bis zu den Anmeldedaten, setzen Sie {usernameFormat} auf {email} und klicken Sie auf {done}.',
    'user_name.point.later': 'Diese Seite liegt schon hinter Ihnen? Dieselbe Einstellung finden Sie unter {signOn} › {settings} › {edit}.',
    'user_name.picture':
      'Zeichnung des letzten Teils von „Sign-On Options“ in Okta. „Application username format“ steht auf „Email“ und ist hervorgehoben. Darunter ist die Schaltfläche „Done“.',
    'enable_api.title': 'API-Integration einschalten',
    'enable_api.body':
      'Öffnen Sie die Registerkarte {provisioning}, klicken Sie auf {configureApi} und setzen Sie ein Häkchen bei {enableApi}.',
    'enable_api.picture':
      'Zeichnung der Registerkarte „Provisioning“ in Okta. Das Kontrollkästchen „Enable API Integration“ ist angehakt und hervorgehoben.',
    'base_url.title': 'Basis-URL einfügen',
    'base_url.body': 'Fügen Sie die Adresse in {baseUrl} ein. Sie gehört nur Ihnen und endet ohne Schrägstrich.',
    'token.title': 'Token einfügen',
    'import_groups.title': 'Import von Gruppen ausschalten',
    'import_groups.body':
      'Entfernen Sie das Häkchen bei {importGroups}. Okta setzt es von selbst; damit würde Okta Gruppen von hier einlesen, was diese Einrichtung nicht braucht.',
    'test.title': 'Zugangsdaten testen und speichern',
    'test.body': 'Klicken Sie auf {testApi}. Okta meldet, dass die Zugangsdaten überprüft wurden. Klicken Sie dann auf {save}.',
    'test.point.proof': 'Der Test liest nur: Er zeigt, dass Adresse und Token stimmen. Ob Personen ankommen, zeigen die nächsten Schritte.',
  }),
  'guide.okta.oauth.base_url.picture':
    'Zeichnung des Formulars für die API-Integration in Okta. „Enable API Integration“ ist angehakt. Das Feld „SCIM 2.0 Base Url“ enthält die Adresse und ist hervorgehoben. „OAuth Bearer Token“ ist noch leer.',
  'guide.okta.oauth.token.body':
    'Fügen Sie das Token in {oauthToken} ein. Diese App ergänzt „Bearer“ von selbst; fügen Sie daher nur das Token ein.',
  'guide.okta.oauth.token.picture':
    'Zeichnung des Formulars für die API-Integration in Okta. Die Basis-URL ist ausgefüllt. Das Feld „OAuth Bearer Token“ ist hervorgehoben: Dort das Token ohne das Wort „Bearer“ einfügen.',
  'guide.okta.oauth.import_groups.picture':
    'Zeichnung des Formulars für die API-Integration in Okta. Die Basis-URL und das Token sind ausgefüllt. Das Kontrollkästchen „Import Groups“ ist nicht angehakt und ist hervorgehoben.',
  'guide.okta.oauth.test.picture':
    'Zeichnung des ausgefüllten Formulars für die API-Integration in Okta: die Basis-URL, das Token, „Import Groups“ nicht angehakt. Die Schaltfläche „Test API Credentials“ ist hervorgehoben.',
  'guide.okta.header.base_url.picture':
    'Zeichnung des Formulars für die API-Integration in Okta. „Enable API Integration“ ist angehakt. Das Feld „Base URL“ enthält die Adresse und ist hervorgehoben. „API Token“ ist noch leer.',
  'guide.okta.header.token.body':
    'Fügen Sie diesen ganzen Wert in {apiToken} ein. Okta sendet das Feld, wie es ist; deshalb stehen das Wort „Bearer“ und ein Leerzeichen vor dem Token.',
  'guide.okta.header.token.picture':
    'Zeichnung des Formulars für die API-Integration in Okta. Die Basis-URL ist ausgefüllt. Das Feld „API Token“ ist hervorgehoben: Es enthält das Wort „Bearer“, ein Leerzeichen und das Token.',
  'guide.okta.header.import_groups.picture':
    'Zeichnung des Formulars für die API-Integration in Okta. Die Basis-URL und das API-Token sind ausgefüllt. Das Kontrollkästchen „Import Groups“ ist nicht angehakt und ist hervorgehoben.',
  'guide.okta.header.test.picture':
    'Zeichnung des ausgefüllten Formulars für die API-Integration in Okta: die Basis-URL, das API-Token mit „Bearer“ davor, „Import Groups“ nicht angehakt. Die Schaltfläche „Test API Credentials“ ist hervorgehoben.',

  ...underEach(['guide.okta.saml', 'guide.okta.oauth', 'guide.okta.header'], {
    'to_app.title': 'Okta das Anlegen, Aktualisieren und Deaktivieren erlauben',
    'to_app.body':
      'Klicken Sie in {provisioning} › {toApp} auf {edit}, setzen Sie bei {createUsers}, {updateUsers} und {deactivateUsers} ein Häkchen bei {enable} und klicken Sie auf {save}. Vorher sendet Okta niemanden.',
    'to_app.point.password': 'Lassen Sie {syncPassword} aus. Passwörter werden hier weder gebraucht noch aufbewahrt.',
    'to_app.point.mappings':
      'Behalten Sie weiter unten in {attributeMappings} Benutzername, Vorname, Nachname und E-Mail. Der Benutzername selbst wird auf der Registerkarte {signOn} eingestellt. Nicht verwendete Zeilen können weg: Klicken Sie auf das Kreuz und dann auf {ok}.',
    'to_app.picture':
      'Zeichnung von „Provisioning“, „To App“ in Okta. Unter „Enable“ sind die Kontrollkästchen „Create Users“, „Update User Attributes“ und „Deactivate Users“ angehakt und hervorgehoben. „Sync Password“ ist nicht angehakt. Darunter ist die Schaltfläche „Save“.',
    'assign.title': 'Eine Testperson zuweisen',
    'assign.body':
      'Klicken Sie auf der Registerkarte {assignments} auf {assign} › {assignToPeople}. Klicken Sie neben einer Person auf {assign}, dann auf {saveAndGoBack} und {done}. Die Person erscheint hier als aktiv, normalerweise innerhalb von Sekunden.',
    'assign.point.earlier':
      'Wer zugewiesen wurde, bevor SCIM eingeschaltet war, hat ein rotes „!“. Klicken Sie auf {provisionUser} und dann auf {ok}, damit Okta auch diese Person sendet.',
    'assign.point.change': 'Ändern Sie in Okta den Namen der Person; auch die Änderung kommt hier an.',
    'assign.point.groups': 'Wenn das klappt, holen Sie alle dazu: {assign} › {assignToGroups}.',
    'assign.picture': 'Zeichnung der App in Okta mit geöffneter Registerkarte „Assignments“. Die Schaltfläche „Assign“ ist hervorgehoben.',
    'push_groups.title': 'Gruppen übertragen (Push)',
    'push_groups.body':
      'Klicken Sie auf der Registerkarte {pushGroups} auf {addPushGroups} › {findByName} oder {findByRule}, wählen Sie die Gruppe, setzen Sie ein Häkchen bei {pushImmediately} und klicken Sie auf {save}. Der Status wechselt zu {active}.',
    'push_groups.point.three':
      'Damit eine Person hier in einer Gruppe erscheint, muss in Okta dreierlei gelten: Sie ist in der Gruppe, sie ist der App zugewiesen, und die Gruppe wird übertragen. Verwenden Sie eine Gruppe zum Zuweisen und eine andere zum Übertragen.',
    'push_groups.point.unlink': 'Wenn Sie die Verknüpfung einer Gruppe später aufheben, verschwindet sie hier nur mit {deleteInTarget}.',
    'push_groups.picture':
      'Zeichnung der App in Okta mit geöffneter Registerkarte „Push Groups“. Die Schaltfläche „+ Push Groups“ ist hervorgehoben. Darunter enthält das Feld „Find groups by name“ den Namen einer Gruppe, und „Push group memberships immediately“ ist angehakt.',
    'unassign.title': 'Testperson wieder entfernen',
    'unassign.body':
      'Klicken Sie auf der Registerkarte {assignments} auf das Kreuz am Ende der Zeile der Person und dann auf {ok}. Die Person wechselt hier von aktiv zu deaktiviert, normalerweise innerhalb von Sekunden. In der Liste der Personen bleibt sie stehen.',
    'unassign.point.return': 'Weisen Sie die Person wieder zu, dann ist sie wieder aktiv.',
    'unassign.picture':
      'Zeichnung der App in Okta mit geöffneter Registerkarte „Assignments“. In der Liste ist Ihre Testperson zum Entfernen hervorgehoben. Darunter ist die Schaltfläche „OK“.',
  }),

  'guide.okta.error.unauthorized.cause': 'Das Token stimmt nicht. Es ist ein älteres, oder das Wort „Bearer“ kam doppelt oder fehlte.',
  'guide.okta.error.unauthorized.fix':
    'Kopieren Sie den Wert noch einmal aus dem Schritt Ihres Weges. In {authorization} und {oauthToken} gehört nur das Token; in {apiToken} gehören „Bearer“, ein Leerzeichen und das Token.',
  'guide.okta.error.null_answer.cause':
    'Okta bekam keine brauchbare Antwort: Die Adresse ist falsch geschrieben, die Seite eines Proxys kam dazwischen, oder in {apiToken} fehlt „Bearer“.',
  'guide.okta.error.null_answer.fix':
    'Kopieren Sie die Basis-URL noch einmal und achten Sie auf einen Schrägstrich am Ende. Prüfen Sie, ob in {apiToken} zuerst „Bearer“ und ein Leerzeichen stehen. Öffnen Sie den Host der Adresse in einem Browser: Sein Zertifikat muss gültig sein.',
  'guide.okta.error.timed_out.cause':
    'Okta kommt nicht bis zu dieser Adresse durch. Eine Firewall oder der Namensdienst (DNS) steht im Weg.',
  'guide.okta.error.timed_out.fix':
    'Bitten Sie die Betreiber dieses Produkts, die IP-Bereiche von Okta zuzulassen. Okta listet sie unter {settings} › {downloads} auf.',
  'guide.okta.error.matching_user_not_found.cause':
    '{createUsers} ist aus; Okta hat deshalb nach einer vorhandenen Person gesucht und dort aufgehört.',
  'guide.okta.error.matching_user_not_found.fix':
    'Schalten Sie es in {provisioning} › {toApp} ein. Wiederholen Sie dann die Aufgabe in {dashboard} › {tasks}.',
  'guide.okta.error.assigned_before.cause':
    'Die Person wurde zugewiesen, bevor SCIM eingeschaltet war. Okta holt das nicht von selbst nach.',
  'guide.okta.error.assigned_before.fix': 'Klicken Sie auf der Registerkarte {assignments} auf {provisionUser} und dann auf {ok}.',
  'guide.okta.error.token_refused_later.cause': 'Das Token wurde seit dem Test ersetzt oder ist abgelaufen.',
  'guide.okta.error.token_refused_later.fix':
    'Fügen Sie in {provisioning} › {integration} das aktuelle Token ein, testen Sie, klicken Sie auf {save} und wiederholen Sie dann die Aufgaben in {dashboard} › {tasks}.',
  'guide.okta.error.empty_user.cause': 'Der Server hat ohne die Person geantwortet, die er angelegt hat. In Okta müssen Sie nichts ändern.',
  'guide.okta.error.empty_user.fix': 'Informieren Sie die Betreiber dieses Produkts und nennen Sie den Zeitpunkt der Aufgabe.',
  'guide.okta.error.not_json.cause': 'Etwas zwischen Okta und dem Server, etwa ein Proxy, hat mit reinem Text geantwortet.',
  'guide.okta.error.not_json.fix':
    'Wiederholen Sie die Aufgabe in {dashboard} › {tasks}. Tritt der Fehler wieder auf, informieren Sie die Betreiber dieses Produkts und nennen Sie den Zeitpunkt.',
  'guide.okta.error.group_forbidden.cause': 'Das Token darf keine Gruppen verwalten, oder Gruppen sind ausgeschaltet.',
  'guide.okta.error.group_forbidden.fix':
    'Sehen Sie hier unter „Aktivität“ nach: Dort steht die abgelehnte Anfrage mit ihrer Ursache. Klicken Sie danach auf der Registerkarte {pushGroups} auf {retryAllGroups}.',
  'guide.okta.error.profile_conflict.cause': 'Ein eigenes Attribut der App heißt genauso wie eines, das die Vorlage mitbringt.',
  'guide.okta.error.profile_conflict.fix':
    'Löschen Sie das eigene Attribut in {profileEditor} und geben Sie die Zugangsdaten dann in {provisioning} › {integration} noch einmal ein.',
  'guide.okta.error.import_groups_400.symptom': '{save} schlägt mit 400 fehl, während {importGroups} angehakt ist',
  'guide.okta.error.import_groups_400.cause': 'Ihre Okta-Organisation kann Gruppen nicht gezielt importieren.',
  'guide.okta.error.import_groups_400.fix': 'Entfernen Sie das Häkchen bei {importGroups} und klicken Sie noch einmal auf {save}.',
  'guide.okta.error.group_without_members.symptom':
    'Eine Gruppe erscheint ohne ihre Mitglieder, oder Personen, die sie verlassen haben, bleiben darin',
  'guide.okta.error.group_without_members.cause':
    'Dieselbe Gruppe weist der App Personen zu und wird übertragen. Okta hält ihre Mitglieder dann oft nicht aktuell.',
  'guide.okta.error.group_without_members.fix': 'Weisen Sie Personen über eine Gruppe zu und übertragen Sie eine andere.',
  'guide.okta.error.user_name_not_email.symptom': 'Personen kommen mit einem Benutzernamen an, der keine E-Mail-Adresse ist',
  'guide.okta.error.user_name_not_email.cause': 'Okta bildet den Benutzernamen in einem anderen Format.',
  'guide.okta.error.user_name_not_email.fix': 'Setzen Sie {usernameFormat} auf der Registerkarte {signOn} auf {email}.',

  'guide.microsoft-entra.before.timing':
    'Entra sendet Änderungen alle 40 Minuten. Dieser Takt ist fest; {onDemand} sendet einzelne Personen sofort.',
  'guide.microsoft-entra.before.registration':
    'Eine App, die über eine App-Registrierung (OpenID Connect) erstellt wurde, kann keine Konten bereitstellen. Fügen Sie daneben eine Unternehmensanwendung hinzu, die nicht aus dem Katalog stammt („non-gallery“).',
  'guide.microsoft-entra.before.role': 'Sie brauchen die Rolle {role} oder eine höhere.',
  'guide.microsoft-entra.before.licence': 'Um Gruppen statt einzelner Personen zuzuweisen, verlangt Microsoft Entra ID P1 oder P2.',
  'guide.microsoft-entra.enterprise_app.title': 'Bereitstellung über eine Unternehmensanwendung',
  'guide.microsoft-entra.enterprise_app.add_app.title': 'Unternehmensanwendung hinzufügen',
  'guide.microsoft-entra.enterprise_app.add_app.body':
    'Öffnen Sie im Entra Admin Center {entraId} › {enterpriseApps}. Klicken Sie auf {newApplication} › {createOwn}, geben Sie der Anwendung den Namen dieses Produkts, wählen Sie {nonGallery} und klicken Sie auf {create}.',
  'guide.microsoft-entra.enterprise_app.add_app.point.existing':
    'Melden sich Personen hier schon über eine Unternehmensanwendung an, die nicht aus dem Katalog stammt? Verwenden Sie diese und gehen Sie zum nächsten Schritt.',
  'guide.microsoft-entra.enterprise_app.add_app.picture':
    'Zeichnung des Formulars „Create your own application“ in Entra. Die Option „Integrate any other application you don’t find in the gallery (Non-gallery)“ ist ausgewählt und hervorgehoben. Darunter ist die Schaltfläche „Create“.',
  'guide.microsoft-entra.enterprise_app.new_configuration.title': 'Neue Konfiguration beginnen',
  'guide.microsoft-entra.enterprise_app.new_configuration.body':
    'Öffnen Sie in der Anwendung {provisioning} und klicken Sie auf {newConfiguration}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.older':
    'Ältere Oberfläche: Klicken Sie auf {getStarted}, setzen Sie {mode} auf {automatic} und öffnen Sie {adminCredentials}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.point.connectivity':
    'In manchen Mandanten heißt die Seite mit den Zugangsdaten {connectivity}.',
  'guide.microsoft-entra.enterprise_app.new_configuration.picture':
    'Zeichnung der App in Entra mit geöffneter Seite „Provisioning“. Die Schaltfläche „+ New configuration“ ist hervorgehoben.',
  'guide.microsoft-entra.enterprise_app.tenant_url.title': 'Mandanten-URL einfügen',
  'guide.microsoft-entra.enterprise_app.tenant_url.body':
    'Fügen Sie die ganze Adresse in {tenantUrl} ein, einschließlich des Teils nach dem Fragezeichen.',
  'guide.microsoft-entra.enterprise_app.tenant_url.point.flag':
    'Der Teil nach dem Fragezeichen ist ein Schalter von Microsoft: Damit hält sich Entra genauer an den SCIM-Standard. Es funktioniert auch ohne ihn.',
  'guide.microsoft-entra.enterprise_app.tenant_url.picture':
    'Zeichnung der Seite mit den Zugangsdaten in Entra, „Provisioning“. Das Feld „Tenant URL“ enthält die Adresse und ist hervorgehoben. „Secret Token“ ist noch leer.',
  'guide.microsoft-entra.enterprise_app.secret_token.title': 'Geheimes Token einfügen',
  'guide.microsoft-entra.enterprise_app.secret_token.body':
    'Fügen Sie das Token in {secretToken} ein. Entra ergänzt „Bearer“ von selbst; fügen Sie daher nur das Token ein.',
  'guide.microsoft-entra.enterprise_app.secret_token.point.never_blank':
    'Lassen Sie {secretToken} nie leer. Entra sendet sonst ein eigenes Token, das Microsoft nur für Tests vorsieht und das hier abgelehnt wird.',
  'guide.microsoft-entra.enterprise_app.secret_token.picture':
    'Zeichnung der Seite mit den Zugangsdaten in Entra. „Tenant URL“ ist ausgefüllt. Das Feld „Secret Token“ ist hervorgehoben: Dort das Token einfügen.',
  'guide.microsoft-entra.enterprise_app.test.title': 'Verbindung testen und erstellen',
  'guide.microsoft-entra.enterprise_app.test.body':
    'Klicken Sie auf {testConnection}. Wenn der Test erfolgreich ist, klicken Sie auf {create}.',
  'guide.microsoft-entra.enterprise_app.test.point.proof':
    'Der Test sucht nach einer Person, die es nicht gibt. Er zeigt, dass Adresse und Token stimmen; ob Personen ankommen, zeigen die nächsten Schritte.',
  'guide.microsoft-entra.enterprise_app.test.point.older': 'In der älteren Oberfläche heißt die Schaltfläche {save}.',
  'guide.microsoft-entra.enterprise_app.test.picture':
    'Zeichnung der Seite mit den Zugangsdaten in Entra. „Tenant URL“ und „Secret Token“ sind ausgefüllt. Die Schaltfläche „Test Connection“ ist hervorgehoben. Darunter ist die Schaltfläche „Create“.',
  'guide.microsoft-entra.enterprise_app.assign.title': 'Eine Testperson zuweisen',
  'guide.microsoft-entra.enterprise_app.assign.body': 'Öffnen Sie in der Anwendung {usersAndGroups} und fügen Sie eine Person hinzu.',
  'guide.microsoft-entra.enterprise_app.assign.point.licence':
    'Wenn der Test geklappt hat, fügen Sie hier Ihre Gruppen hinzu. Dafür brauchen Sie Entra ID P1 oder P2.',
  'guide.microsoft-entra.enterprise_app.assign.point.nested':
    'Entra berücksichtigt keine Gruppen innerhalb von Gruppen: Nur direkte Mitglieder zählen.',
  'guide.microsoft-entra.enterprise_app.assign.picture':
    'Zeichnung der App in Entra mit geöffneter Seite „Users and groups“. In der Liste ist Ihre Testperson hervorgehoben; Ihre Gruppe kann später folgen.',
  'guide.microsoft-entra.enterprise_app.mapping.title': 'Attributzuordnung prüfen',
  'guide.microsoft-entra.enterprise_app.mapping.body':
    'Öffnen Sie {attributeMapping}. Dort gibt es eine Zuordnung für Benutzer und eine für Gruppen. Prüfen Sie bei den Benutzern, dass userName das Abgleichsattribut ist und eine E-Mail-Adresse gesendet wird, und klicken Sie auf {save}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.older': 'In der älteren Oberfläche heißt das {mappings}.',
  'guide.microsoft-entra.enterprise_app.mapping.point.empty':
    'Entra sendet geleerte Werte nicht: Eine dort gelöschte Position bleibt hier stehen, bis sie einen neuen Wert bekommt.',
  'guide.microsoft-entra.enterprise_app.mapping.picture':
    'Zeichnung der Seite „Attribute mapping“ in Entra. Die Zeile „userPrincipalName → userName“ ist hervorgehoben. Darunter ist die Zeile für die geschäftliche E-Mail-Adresse. Unter „Target Object Actions“ sind „Create“, „Update“ und „Delete“ angehakt; dann folgt die Schaltfläche „Save“.',
  'guide.microsoft-entra.enterprise_app.on_demand.title': 'Testperson jetzt senden',
  'guide.microsoft-entra.enterprise_app.on_demand.body':
    'Öffnen Sie {onDemand}, wählen Sie die Testperson und starten Sie den Vorgang. Die Person erscheint hier sofort als aktiv, ohne die Wartezeit von 40 Minuten.',
  'guide.microsoft-entra.enterprise_app.on_demand.point.shape':
    'Anfragen auf Abruf sehen etwas anders aus als geplante, weil Entra dabei den Schalter in der Adresse ignoriert. Beide werden angenommen.',
  'guide.microsoft-entra.enterprise_app.on_demand.picture':
    'Zeichnung der Seite „Provision on-demand“ in Entra. Ihre Testperson ist ausgewählt und hervorgehoben.',
  'guide.microsoft-entra.enterprise_app.notify.title': 'Empfänger für Warnungen von Entra festlegen',
  'guide.microsoft-entra.enterprise_app.notify.body':
    'Öffnen Sie {overview} › {properties}, klicken Sie auf den Stift, geben Sie eine E-Mail-Adresse für Benachrichtigungen ein, schalten Sie den Schutz vor versehentlichem Löschen ein und klicken Sie auf {apply}. Wenn das Token nicht mehr funktioniert, sendet Entra genau eine E-Mail.',
  'guide.microsoft-entra.enterprise_app.notify.point.older': 'In der älteren Oberfläche ist beides unter {settings}.',
  'guide.microsoft-entra.enterprise_app.notify.picture':
    'Zeichnung der Seite „Overview“ der Bereitstellung in Entra. „Properties“ ist hervorgehoben. Darunter ist die Schaltfläche „Apply“.',
  'guide.microsoft-entra.enterprise_app.start.title': 'Bereitstellung starten',
  'guide.microsoft-entra.enterprise_app.start.body':
    'Klicken Sie auf {start}. Personen und Gruppen kommen mit dem ersten Zyklus an, jede Änderung danach innerhalb von 40 Minuten.',
  'guide.microsoft-entra.enterprise_app.start.point.first_cycle':
    'Der erste Zyklus dauert länger. Rechnen Sie mit etwa 0,01 bis 0,08 Minuten je Person, Gruppe und Mitgliedschaft: 1.000 davon dauern 10 bis 80 Minuten.',
  'guide.microsoft-entra.enterprise_app.start.point.older': 'Ältere Oberfläche: Setzen Sie {status} auf {on} und speichern Sie.',
  'guide.microsoft-entra.enterprise_app.start.point.scope': 'Wenn Sie ändern, wer einbezogen ist, klicken Sie danach auf {restart}.',
  'guide.microsoft-entra.enterprise_app.start.picture':
    'Zeichnung der Seite „Overview“ der Bereitstellung in Entra. Die Schaltfläche „Start provisioning“ ist hervorgehoben.',
  'guide.microsoft-entra.enterprise_app.unassign.title': 'Testperson wieder entfernen',
  'guide.microsoft-entra.enterprise_app.unassign.body':
    'Entfernen Sie die Person in {usersAndGroups}. Mit dem nächsten Zyklus, also innerhalb von 40 Minuten, wechselt sie hier von aktiv zu deaktiviert.',
  'guide.microsoft-entra.enterprise_app.unassign.point.disable':
    'Wenn jemand das Unternehmen verlässt, deaktivieren Sie zuerst das Konto. Auch beim Löschen wird die Person hier deaktiviert; die endgültige Entfernung folgt etwa 30 Tage später.',
  'guide.microsoft-entra.enterprise_app.unassign.point.return':
    'Weisen Sie die Person wieder zu, dann ist sie nach dem nächsten Zyklus wieder aktiv.',
  'guide.microsoft-entra.enterprise_app.unassign.picture':
    'Zeichnung der App in Entra mit geöffneter Seite „Users and groups“. In der Liste ist Ihre Testperson zum Entfernen hervorgehoben.',
  'guide.microsoft-entra.error.credential_validation.cause':
    'Der Test von Entra bekam eine andere Antwort als erwartet: Das Token wird abgelehnt, oder die Adresse führt woandershin.',
  'guide.microsoft-entra.error.credential_validation.fix':
    'Kopieren Sie {tenantUrl} und {secretToken} noch einmal aus den zugehörigen Schritten und klicken Sie auf {testConnection}. Der Status am Ende des Textes zeigt, woran es liegt: 401 steht für das Token, 404 für die Adresse.',
  'guide.microsoft-entra.error.blank_token.symptom':
    'Anfragen kommen mit einem Token an, das niemand hier ausgestellt hat, und {secretToken} ist leer',
  'guide.microsoft-entra.error.blank_token.cause': 'Ohne geheimes Token sendet Entra ein eigenes.',
  'guide.microsoft-entra.error.blank_token.fix': 'Fügen Sie das Token in {secretToken} ein.',
  'guide.microsoft-entra.error.quarantine.symptom':
    'Entra zeigt den Auftrag in Quarantäne an, oder Änderungen kommen nur noch einmal am Tag',
  'guide.microsoft-entra.error.quarantine.cause':
    'Das Token wurde abgelehnt, oder zu viele Änderungen sind fehlgeschlagen. Entra versucht es dann nach 6, 12 und 24 Stunden wieder, später einmal am Tag, und gibt nach 4 Wochen auf.',
  'guide.microsoft-entra.error.quarantine.fix':
    'Fügen Sie das aktuelle Token in {secretToken} ein, klicken Sie auf {testConnection} und dann auf {restart}. Der Neustart beendet das Warten.',
  'guide.microsoft-entra.error.scope_change.symptom': 'Ein geänderter Bereich hat keine Wirkung',
  'guide.microsoft-entra.error.scope_change.cause': 'Entra prüft nicht von selbst noch einmal alle Personen.',
  'guide.microsoft-entra.error.scope_change.fix': 'Klicken Sie auf {restart}. Der nächste Zyklus prüft alle.',
  'guide.microsoft-entra.error.nested_group.symptom': 'Personen einer Gruppe innerhalb der zugewiesenen Gruppe kommen nicht an',
  'guide.microsoft-entra.error.nested_group.cause': 'Entra stellt nur direkte Mitglieder bereit.',
  'guide.microsoft-entra.error.nested_group.fix': 'Fügen Sie auch die innere Gruppe in {usersAndGroups} hinzu.',
  'guide.microsoft-entra.error.group_member_missing.symptom': 'Eine Gruppe kommt ohne einige ihrer Mitglieder an',
  'guide.microsoft-entra.error.group_member_missing.cause':
    'Diese Personen sind der Anwendung nicht zugewiesen, deshalb lässt Entra sie weg.',
  'guide.microsoft-entra.error.group_member_missing.fix': 'Fügen Sie sie in {usersAndGroups} hinzu, einzeln oder über eine Gruppe.',
  'guide.microsoft-entra.error.cleared_value_stays.symptom': 'Ein in Entra geleerter Wert bleibt hier stehen',
  'guide.microsoft-entra.error.cleared_value_stays.cause': 'Entra lässt leere Werte in seinen Anfragen weg.',
  'guide.microsoft-entra.error.cleared_value_stays.fix': 'Geben Sie dem Attribut in Entra einen neuen Wert. Der neue Wert kommt an.',

  'guide.onelogin.before.role': 'Sie brauchen einen OneLogin-Administrator, der Apps hinzufügen darf.',
  'guide.onelogin.provisioner.title': 'SCIM-Provisioner',
  'guide.onelogin.provisioner.add_app.title': 'App hinzufügen',
  'guide.onelogin.provisioner.add_app.body':
    'Öffnen Sie in der Verwaltung von OneLogin {applications} › {addApp}, suchen Sie nach „SCIM“, wählen Sie {coreApp} und klicken Sie auf {save}.',
  'guide.onelogin.provisioner.add_app.point.enterprise':
    'Um auch Abteilung oder Vorgesetzte zu senden, wählen Sie stattdessen {enterpriseApp}.',
  'guide.onelogin.provisioner.add_app.picture':
    'Zeichnung von „Add App“ in OneLogin. In der Liste der Apps ist „SCIM Provisioner with SAML (SCIM v2 Core)“ hervorgehoben. Darunter ist „SCIM Provisioner with SAML (SCIM v2 Enterprise)“, dann die Schaltfläche „Save“.',
  'guide.onelogin.provisioner.base_url.title': 'Basis-URL einfügen',
  'guide.onelogin.provisioner.base_url.body': 'Fügen Sie die Adresse auf der Registerkarte {configuration} in {baseUrl} ein.',
  'guide.onelogin.provisioner.base_url.picture':
    'Zeichnung der Registerkarte „Configuration“ in OneLogin. Das Feld „SCIM Base URL“ enthält die Adresse und ist hervorgehoben. „SCIM JSON Template“, „Custom Headers“ und „SCIM Bearer Token“ sind noch leer.',
  'guide.onelogin.provisioner.template.title': 'JSON-Vorlage einfügen',
  'guide.onelogin.provisioner.template.body':
    'Ersetzen Sie alles in {template} durch diesen Text. Er legt fest, was OneLogin zu einer Person sendet, nach SCIM 2.0. Lassen Sie die Wörter in geschweiften Klammern, wie sie sind: OneLogin füllt sie aus.',
  'guide.onelogin.provisioner.template.point.more': 'Sie können später Attribute ergänzen. Behalten Sie userName, name und emails.',
  'guide.onelogin.provisioner.template.picture':
    'Zeichnung der Registerkarte „Configuration“ in OneLogin. „SCIM Base URL“ ist ausgefüllt. Das Feld „SCIM JSON Template“ enthält die Vorlage und ist hervorgehoben.',
  'guide.onelogin.provisioner.token.title': 'Token einfügen',
  'guide.onelogin.provisioner.token.body':
    'Fügen Sie das Token in {token} ein. OneLogin ergänzt „Bearer“ von selbst; fügen Sie daher nur das Token ein.',
  'guide.onelogin.provisioner.token.point.headers': 'Wenn es ein Feld {customHeaders} gibt, lassen Sie es leer.',
  'guide.onelogin.provisioner.token.picture':
    'Zeichnung der Registerkarte „Configuration“ in OneLogin. „SCIM Base URL“ und „SCIM JSON Template“ sind ausgefüllt, „Custom Headers“ ist leer. Das Feld „SCIM Bearer Token“ ist hervorgehoben: Dort das Token einfügen.',
  'guide.onelogin.provisioner.enable.title': 'Verbinden und speichern',
  'guide.onelogin.provisioner.enable.body':
    'Klicken Sie unter {apiConnection} auf {enable}. OneLogin testet die Verbindung sofort. Klicken Sie dann auf {save}.',
  'guide.onelogin.provisioner.enable.point.names': 'Der Zustand neben der Schaltfläche heißt auf manchen Seiten {apiStatus}.',
  'guide.onelogin.provisioner.enable.picture':
    'Zeichnung der ausgefüllten Registerkarte „Configuration“ in OneLogin: Basis-URL, Vorlage und Token. Unter „API Connection“ ist die Schaltfläche „Enable“ hervorgehoben.',
  'guide.onelogin.provisioner.parameters.title': 'E-Mail-Adresse als Benutzernamen verwenden',
  'guide.onelogin.provisioner.parameters.body': 'Setzen Sie {scimUsername} auf der Registerkarte {parameters} auf {email}.',
  'guide.onelogin.provisioner.parameters.picture':
    'Zeichnung der Registerkarte „Parameters“ in OneLogin. „SCIM username“ steht auf „Email“ und ist hervorgehoben.',
  'guide.onelogin.provisioner.groups.title': 'Gruppen einbeziehen',
  'guide.onelogin.provisioner.groups.body':
    'Öffnen Sie, weiterhin auf der Registerkarte {parameters}, die Zeile {groups}, setzen Sie ein Häkchen bei {include} und klicken Sie auf {save}.',
  'guide.onelogin.provisioner.groups.picture':
    'Zeichnung der Zeile „Groups“ auf der Registerkarte „Parameters“ in OneLogin. Das Kontrollkästchen „Include in User Provisioning“ ist angehakt und hervorgehoben. Darunter ist die Schaltfläche „Save“.',
  'guide.onelogin.provisioner.provisioning.title': 'Bereitstellung ohne Genehmigungen einschalten',
  'guide.onelogin.provisioner.provisioning.body':
    'Setzen Sie auf der Registerkarte {provisioning} ein Häkchen bei {enableProvisioning}. Entfernen Sie unter {approval} die Häkchen bei {createUser}, {deleteUser} und {updateUser}. Sonst bleiben Personen auf {pending} stehen, bis jemand jede einzelne genehmigt.',
  'guide.onelogin.provisioner.provisioning.point.keep_approval':
    'Sie möchten von Hand genehmigen? Lassen Sie die Häkchen gesetzt; hier erscheint dann niemand vor der Genehmigung.',
  'guide.onelogin.provisioner.provisioning.picture':
    'Zeichnung der Registerkarte „Provisioning“ in OneLogin. „Enable provisioning“ ist angehakt. Unter „Require admin approval before this action is performed“ sind die Kontrollkästchen „Create user“, „Delete user“ und „Update user“ nicht angehakt und hervorgehoben.',
  'guide.onelogin.provisioner.leavers.title': 'Festlegen, was mit ausscheidenden Personen geschieht',
  'guide.onelogin.provisioner.leavers.body':
    'Wählen Sie {suspend} bei {whenDeleted} und klicken Sie auf {save}. Ausscheidende Personen werden hier dann deaktiviert und können zurückkehren.',
  'guide.onelogin.provisioner.leavers.point.choices':
    '{delete} entfernt die Person hier aus der Verzeichnissynchronisierung; bei {doNothing} bleibt sie aktiv und behält ihren Zugriff.',
  'guide.onelogin.provisioner.leavers.picture':
    'Zeichnung der Registerkarte „Provisioning“ in OneLogin. „Enable provisioning“ ist angehakt, die Kontrollkästchen für Genehmigungen sind es nicht. Die Auswahl „When users are deleted in OneLogin, or the user’s app access is removed“ steht auf „Suspend“ und ist hervorgehoben.',
  'guide.onelogin.provisioner.assign.title': 'Einer Testperson die App geben',
  'guide.onelogin.provisioner.assign.body':
    'Öffnen Sie {users}, wählen Sie eine Person und fügen Sie unter {applications} die App hinzu. Die Person erscheint hier als aktiv, normalerweise innerhalb von Sekunden.',
  'guide.onelogin.provisioner.assign.point.roles':
    'Wenn das klappt, holen Sie auf der Registerkarte {access} der App alle über Rollen dazu.',
  'guide.onelogin.provisioner.assign.point.change': 'Ändern Sie in OneLogin den Namen der Person; auch die Änderung kommt hier an.',
  'guide.onelogin.provisioner.assign.picture': 'Zeichnung Ihrer Testperson in OneLogin. Unter „Applications“ ist Ihre App hervorgehoben.',
  'guide.onelogin.provisioner.group_rules.title': 'Gruppen über eine Regel senden',
  'guide.onelogin.provisioner.group_rules.body':
    'Fügen Sie auf der Registerkarte {rules} eine Regel hinzu, die festlegt, wer zu welcher Gruppe gehört. Ihre Aktion heißt meist {setGroups}.',
  'guide.onelogin.provisioner.group_rules.point.refresh':
    'Gruppen, die es hier schon gibt, stehen möglicherweise erst zur Wahl, nachdem OneLogin die Berechtigungen (Entitlements) der App aktualisiert hat.',
  'guide.onelogin.provisioner.group_rules.picture':
    'Zeichnung der Registerkarte „Rules“ in OneLogin. Die Aktion der Regel steht auf „Set Groups in app“ und ist hervorgehoben. Darunter ist die Schaltfläche „Save“.',
  'guide.onelogin.provisioner.unassign.title': 'Der Testperson die App wieder entziehen',
  'guide.onelogin.provisioner.unassign.body':
    'Öffnen Sie {users}, wählen Sie die Person und entfernen Sie unter {applications} die App. Die Person wechselt hier von aktiv zu deaktiviert, normalerweise innerhalb von Sekunden.',
  'guide.onelogin.provisioner.unassign.point.return': 'Geben Sie der Person die App wieder, dann ist sie wieder aktiv.',
  'guide.onelogin.provisioner.unassign.picture':
    'Zeichnung Ihrer Testperson in OneLogin. Unter „Applications“ ist Ihre App zum Entfernen hervorgehoben.',
  'guide.onelogin.error.pending.cause':
    'Die Kontrollkästchen für Genehmigungen sind angehakt; OneLogin wartet deshalb auf eine Genehmigung.',
  'guide.onelogin.error.pending.fix':
    'Genehmigen Sie die Person in {users} › {provisioning} oder entfernen Sie auf der Registerkarte {provisioning} der App die Häkchen bei {createUser}, {deleteUser} und {updateUser}.',
  'guide.onelogin.error.not_enabled.symptom': '{apiConnection} bleibt nicht eingeschaltet',
  'guide.onelogin.error.not_enabled.cause': 'Die erste Anfrage von OneLogin wurde abgelehnt: Die Adresse oder das Token stimmt nicht.',
  'guide.onelogin.error.not_enabled.fix':
    'Kopieren Sie {baseUrl} und {token} noch einmal aus den zugehörigen Schritten und klicken Sie dann auf {enable}.',
  'guide.onelogin.error.old_template.symptom': 'Personen werden mit einer Meldung über Schemas abgelehnt',
  'guide.onelogin.error.old_template.cause': 'Die Vorlage nennt die Schemas von SCIM 1.1, wie es in älteren Anleitungen steht.',
  'guide.onelogin.error.old_template.fix': 'Ersetzen Sie alles in {template} durch den Text aus dem zugehörigen Schritt.',

  'guide.jumpcloud.before.role': 'Sie brauchen einen JumpCloud-Administrator, der SSO-Anwendungen bearbeiten darf.',
  'guide.jumpcloud.before.test_writes':
    'Halten Sie eine neue E-Mail-Adresse Ihrer eigenen Domain bereit. {testConnection} legt damit eine Testperson und eine Testgruppe an und entfernt beide wieder.',
  'guide.jumpcloud.custom_app.title': 'SCIM für eine eigene Anwendung',
  'guide.jumpcloud.custom_app.open_app.title': 'Identitätsverwaltung der Anwendung öffnen',
  'guide.jumpcloud.custom_app.open_app.body':
    'Öffnen Sie in JumpCloud {ssoApplications}, wählen Sie Ihre eigene Anwendung für dieses Produkt (oder fügen Sie eine hinzu) und öffnen Sie die Registerkarte {identityManagement}.',
  'guide.jumpcloud.custom_app.open_app.picture':
    'Zeichnung Ihrer Anwendung in JumpCloud. Die Registerkarte „Identity Management“ ist geöffnet und hervorgehoben.',
  'guide.jumpcloud.custom_app.version.title': 'SCIM 2.0 wählen',
  'guide.jumpcloud.custom_app.version.body': 'Wählen Sie die Konfiguration {scimApi} und setzen Sie {scimVersion} auf 2.0.',
  'guide.jumpcloud.custom_app.version.picture':
    'Zeichnung der Registerkarte „Identity Management“ in JumpCloud. Unter „SCIM API“ steht das Feld „SCIM Version“ auf 2.0 und ist hervorgehoben. Alle anderen Felder sind noch leer.',
  'guide.jumpcloud.custom_app.base_url.title': 'Basis-URL einfügen',
  'guide.jumpcloud.custom_app.base_url.body':
    'Fügen Sie die Adresse in {baseUrl} ein. Mit einem Schrägstrich am Ende schlägt der Test von JumpCloud fehl.',
  'guide.jumpcloud.custom_app.base_url.picture':
    'Zeichnung der Registerkarte „Identity Management“ in JumpCloud. „SCIM Version“ ist 2.0. Das Feld „Base URL“ enthält die Adresse und ist hervorgehoben.',
  'guide.jumpcloud.custom_app.token.title': 'Token einfügen',
  'guide.jumpcloud.custom_app.token.body':
    'Fügen Sie das Token in {tokenKey} ein. JumpCloud ergänzt „Bearer“ von selbst; fügen Sie daher nur das Token ein.',
  'guide.jumpcloud.custom_app.token.picture':
    'Zeichnung der Registerkarte „Identity Management“ in JumpCloud. „SCIM Version“ und „Base URL“ sind ausgefüllt. Das Feld „Token Key“ ist hervorgehoben: Dort das Token einfügen.',
  'guide.jumpcloud.custom_app.test_email.title': 'E-Mail-Adresse für den Test angeben',
  'guide.jumpcloud.custom_app.test_email.body':
    'Geben Sie in {testUserEmail} eine Adresse ein, die hier noch niemand hat und deren Domain hier verwendet werden darf.',
  'guide.jumpcloud.custom_app.test_email.point.new':
    'Es muss kein echtes Postfach sein. JumpCloud fragt jedes Mal danach, wenn Sie die aktive Konfiguration bearbeiten; verwenden Sie dann eine andere Adresse.',
  'guide.jumpcloud.custom_app.test_email.picture':
    'Zeichnung der Registerkarte „Identity Management“ in JumpCloud. „SCIM Version“, „Base URL“ und „Token Key“ sind ausgefüllt. Das Feld „Test User Email“ enthält eine Adresse und ist hervorgehoben.',
  'guide.jumpcloud.custom_app.test.title': 'Verbindung testen',
  'guide.jumpcloud.custom_app.test.body': 'Klicken Sie auf {testConnection}.',
  'guide.jumpcloud.custom_app.test.point.writes':
    'JumpCloud legt eine Testperson und eine Testgruppe an, ändert sie und entfernt sie wieder. Hier unter „Aktivität“ sehen Sie beide kommen und gehen; das ist so gewollt.',
  'guide.jumpcloud.custom_app.test.picture':
    'Zeichnung der ausgefüllten Registerkarte „Identity Management“ in JumpCloud: Version, Basis-URL, Token und Test-E-Mail. Die Schaltfläche „Test Connection“ ist hervorgehoben.',
  'guide.jumpcloud.custom_app.groups.title': 'Auch Gruppen senden',
  'guide.jumpcloud.custom_app.groups.body': 'Setzen Sie ein Häkchen bei {manageGroups}.',
  'guide.jumpcloud.custom_app.groups.picture':
    'Zeichnung der ausgefüllten Registerkarte „Identity Management“ in JumpCloud. Das Kontrollkästchen „Enable management of User Groups and Group Membership in this application“ ist angehakt und hervorgehoben.',
  'guide.jumpcloud.custom_app.activate.title': 'Aktivieren und speichern',
  'guide.jumpcloud.custom_app.activate.body': 'Klicken Sie auf {activate} und dann auf {save}.',
  'guide.jumpcloud.custom_app.activate.point.again': 'Beim Aktivieren kann derselbe Test noch einmal laufen.',
  'guide.jumpcloud.custom_app.activate.picture':
    'Zeichnung der ausgefüllten Registerkarte „Identity Management“ in JumpCloud mit angehakter Gruppenverwaltung. Die Schaltfläche „Activate“ ist hervorgehoben.',
  'guide.jumpcloud.custom_app.bind_group.title': 'Gruppe mit einer Testperson verknüpfen',
  'guide.jumpcloud.custom_app.bind_group.body':
    'Setzen Sie auf der Registerkarte {userGroups} der Anwendung ein Häkchen bei einer Gruppe, die eine Testperson enthält, und klicken Sie auf {save}. Die Person und die Gruppe erscheinen hier, normalerweise innerhalb von Sekunden.',
  'guide.jumpcloud.custom_app.bind_group.point.empty': 'JumpCloud sendet keine leeren Gruppen.',
  'guide.jumpcloud.custom_app.bind_group.point.same_name':
    'Eine Gruppe gleichen Namens, die es hier schon gibt, wird übernommen und nicht doppelt angelegt.',
  'guide.jumpcloud.custom_app.bind_group.point.change': 'Ändern Sie in JumpCloud den Namen der Person; auch die Änderung kommt hier an.',
  'guide.jumpcloud.custom_app.bind_group.picture':
    'Zeichnung der Registerkarte „User Groups“ in JumpCloud. Eine Gruppe mit Ihrer Testperson ist angehakt und hervorgehoben. Darunter ist die Schaltfläche „Save“.',
  'guide.jumpcloud.custom_app.unbind.title': 'Testperson wieder entfernen',
  'guide.jumpcloud.custom_app.unbind.body':
    'Entfernen Sie auf der Registerkarte {userGroups} das Häkchen bei der Gruppe oder nehmen Sie die Person aus der Gruppe. Die Person wechselt hier von aktiv zu deaktiviert, normalerweise innerhalb von Sekunden.',
  'guide.jumpcloud.custom_app.unbind.point.other_group':
    'Die Gruppe selbst bleibt hier; wer noch in einer anderen verknüpften Gruppe ist, bleibt aktiv.',
  'guide.jumpcloud.custom_app.unbind.point.return': 'Nehmen Sie die Person wieder auf, dann ist sie wieder aktiv.',
  'guide.jumpcloud.custom_app.unbind.picture':
    'Zeichnung der Registerkarte „User Groups“ in JumpCloud. Eine Gruppe mit Ihrer Testperson ist nicht mehr angehakt und ist hervorgehoben. Darunter ist die Schaltfläche „Save“.',
  'guide.jumpcloud.error.trailing_slash.symptom': '{testConnection} schlägt fehl, obwohl Token und Adresse richtig aussehen',
  'guide.jumpcloud.error.trailing_slash.cause': 'Am Ende der Adresse steht ein Schrägstrich.',
  'guide.jumpcloud.error.trailing_slash.fix': 'Kopieren Sie {baseUrl} noch einmal aus dem zugehörigen Schritt.',
  'guide.jumpcloud.error.test_email_taken.symptom': '{testConnection} schlägt fehl, obwohl es vorher funktioniert hat',
  'guide.jumpcloud.error.test_email_taken.cause':
    'Jemand hat hier schon diese Adresse, vielleicht vom vorigen Test, oder ihre Domain darf hier nicht verwendet werden.',
  'guide.jumpcloud.error.test_email_taken.fix': 'Geben Sie in {testUserEmail} eine neue Adresse ein und testen Sie noch einmal.',
  'guide.jumpcloud.error.test_fails.symptom': '{testConnection} schlägt ohne Angabe von Gründen fehl',
  'guide.jumpcloud.error.test_fails.cause':
    'JumpCloud sagt wenig dazu. Meist liegt es an einem älteren Token oder daran, dass „Bearer“ mit eingefügt wurde.',
  'guide.jumpcloud.error.test_fails.fix':
    'Sehen Sie hier unter „Aktivität“ nach: Dort steht die abgelehnte Anfrage mit ihrer Ursache. Füllen Sie {tokenKey} dann noch einmal aus, nur mit dem Token.',
  'guide.jumpcloud.error.nobody_arrives.symptom': 'Eine Gruppe ist verknüpft, aber niemand kommt an',
  'guide.jumpcloud.error.nobody_arrives.cause': 'JumpCloud konnte die Personen nicht senden und zeigt das nur in seinem Protokoll.',
  'guide.jumpcloud.error.nobody_arrives.fix':
    'Öffnen Sie {insights} und suchen Sie nach {userCreated}, {userRemoved} und {userDeleted}. Das Ereignis enthält die Antwort von hier.',

  'guide.pingfederate.before.bundled':
    'Das mitgelieferte SCIM-Plugin von PingFederate spricht SCIM 1.1 und verlangt {usersUrl} und {groupsUrl}. Mit dieser Verbindung funktioniert es nicht.',
  'guide.pingfederate.before.server':
    'Sie brauchen jemanden, der die Datei {properties} auf dem Server bearbeiten und PingFederate neu starten kann.',
  'guide.pingfederate.before.connector': 'Sie brauchen den Connector {provisioner} von Ping. Er spricht SCIM 2.0.',
  'guide.pingfederate.connector.title': 'SCIM-Provisioner-Connector',
  'guide.pingfederate.connector.switch_on.title': 'Ausgehende Bereitstellung einschalten',
  'guide.pingfederate.connector.switch_on.body':
    'Öffnen Sie auf dem Server die Datei {properties} im Ordner „bin“ von PingFederate und stellen Sie {mode} ein.',
  'guide.pingfederate.connector.switch_on.point.restart':
    'Starten Sie PingFederate danach neu. Ein Cluster mit Failover verwendet einen anderen Wert; er steht in der Dokumentation von Ping.',
  'guide.pingfederate.connector.connector.title': 'Connector installieren',
  'guide.pingfederate.connector.connector.body':
    'Installieren Sie den Connector {provisioner} von Ping, wie in seinem Paket beschrieben, und starten Sie PingFederate neu.',
  'guide.pingfederate.connector.connection.title': 'Verbindung erstellen',
  'guide.pingfederate.connector.connection.body':
    'Öffnen Sie in der Verwaltungskonsole {applications} › {integration} › {spConnections} und klicken Sie auf {createConnection}. Wählen Sie in {connectionTemplate} die Vorlage {provisioner} und als Typ {outboundProvisioning}.',
  'guide.pingfederate.connector.scim_url.title': 'SCIM-URL einfügen',
  'guide.pingfederate.connector.scim_url.body': 'Fügen Sie die Adresse auf der Seite {target} in {scimUrl} ein.',
  'guide.pingfederate.connector.scim_url.picture':
    'Zeichnung der Seite „Target“ in PingFederate. Das Feld „SCIM URL“ enthält die Adresse und ist hervorgehoben. „Authentication Methods“ steht noch auf „None“, und „Access Token“ ist leer.',
  'guide.pingfederate.connector.version.title': 'SCIM 2.0 wählen',
  'guide.pingfederate.connector.version.body': 'Setzen Sie {scimVersion} auf 2.0.',
  'guide.pingfederate.connector.version.picture':
    'Zeichnung der Seite „Target“ in PingFederate. „SCIM URL“ ist ausgefüllt. „SCIM Version“ steht auf 2.0 und ist hervorgehoben.',
  'guide.pingfederate.connector.token.title': 'Token einfügen',
  'guide.pingfederate.connector.token.body':
    'Ändern Sie {authentication} von {none} in {bearer} und fügen Sie das Token in {accessToken} ein. PingFederate ergänzt „Bearer“ von selbst.',
  'guide.pingfederate.connector.token.picture':
    'Zeichnung der Seite „Target“ in PingFederate. „SCIM URL“ und Version sind ausgefüllt. „Authentication Methods“ steht auf „OAuth 2 Bearer Token“. Das Feld „Access Token“ ist hervorgehoben: Dort das Token einfügen.',
  'guide.pingfederate.connector.unique_identifier.title': 'Eindeutigen Bezeichner festlegen',
  'guide.pingfederate.connector.unique_identifier.body': 'Setzen Sie {uniqueIdentifier} auf userName.',
  'guide.pingfederate.connector.unique_identifier.point.fixed':
    'Legen Sie das jetzt fest: Um es später zu ändern, muss man laut Ping die Verbindung löschen, PingFederate neu starten und sie neu erstellen.',
  'guide.pingfederate.connector.unique_identifier.picture':
    'Zeichnung der Seite „Target“ in PingFederate, bis zum Token ausgefüllt. „Unique User Identifier“ steht auf userName und ist hervorgehoben.',
  'guide.pingfederate.connector.options.title': 'Festlegen, was PingFederate darf',
  'guide.pingfederate.connector.options.body': 'Setzen Sie Häkchen bei {userCreate}, {userUpdate} und {userDisable}.',
  'guide.pingfederate.connector.options.point.disabled':
    'Lassen Sie {disabledUsers} aus, sofern an der Quelle deaktivierte Personen nicht auch hier vorhanden sein sollen.',
  'guide.pingfederate.connector.options.picture':
    'Zeichnung der Seite „Target“ in PingFederate. „User Create“, „User Update“ und „User Disable / Delete“ sind angehakt und hervorgehoben. „Provision Disabled Users“ ist nicht angehakt.',
  'guide.pingfederate.connector.remove_action.title': 'Festlegen, was mit ausscheidenden Personen geschieht',
  'guide.pingfederate.connector.remove_action.body':
    'Setzen Sie {removeAction} auf {disable}. Ausscheidende Personen werden hier dann deaktiviert und können zurückkehren.',
  'guide.pingfederate.connector.remove_action.picture':
    'Zeichnung der ausgefüllten Seite „Target“ in PingFederate. „Remove User Action“ steht auf „Disable“ und ist hervorgehoben.',
  'guide.pingfederate.connector.channel.title': 'Kanal einrichten',
  'guide.pingfederate.connector.channel.body':
    'Wählen Sie in {manageChannels} die Quelle und eine Testperson. Ordnen Sie in {attributeMapping} Benutzername, Vorname, Nachname und geschäftliche E-Mail zu.',
  'guide.pingfederate.connector.channel.point.groups': 'Um Gruppen zu senden, geben Sie sie im selben Kanal an.',
  'guide.pingfederate.connector.activate.title': 'Einschalten',
  'guide.pingfederate.connector.activate.body':
    'Aktivieren Sie den Kanal, schalten Sie die Verbindung in {activation} ein und klicken Sie auf {save}. Die Testperson erscheint hier als aktiv, normalerweise innerhalb einer Minute.',
  'guide.pingfederate.connector.activate.point.minute':
    'PingFederate prüft seine Quelle alle 60 Sekunden. Der Abstand heißt {frequency} und steht in den Protokolleinstellungen des Servers.',
  'guide.pingfederate.connector.activate.point.log': 'Was gesendet wurde und was zurückkam, steht auf dem Server in {log}.',
  'guide.pingfederate.connector.leave.title': 'Testperson wieder entfernen',
  'guide.pingfederate.connector.leave.body':
    'Nehmen Sie die Person aus der Quellgruppe oder dem Filter des Kanals. Die Person wechselt hier von aktiv zu deaktiviert, normalerweise innerhalb einer Minute.',
  'guide.pingfederate.connector.leave.point.return': 'Nehmen Sie die Person wieder auf, dann ist sie wieder aktiv.',
  'guide.pingfederate.error.old_plugin.symptom': 'Das Formular verlangt {usersUrl}',
  'guide.pingfederate.error.old_plugin.cause': 'Das ist das mitgelieferte Plugin für SCIM 1.1 mit {usersUrl} und {groupsUrl}.',
  'guide.pingfederate.error.old_plugin.fix': 'Erstellen Sie die Verbindung neu, mit dem Connector {provisioner}.',
  'guide.pingfederate.error.no_credentials.symptom': 'Anfragen kommen hier ganz ohne Token an',
  'guide.pingfederate.error.no_credentials.cause': '{authentication} steht noch auf {none}, der Voreinstellung des Formulars.',
  'guide.pingfederate.error.no_credentials.fix': 'Ändern Sie das in {bearer} und fügen Sie das Token in {accessToken} ein.',
  'guide.pingfederate.error.nothing_happens.symptom': 'Auch nach mehreren Minuten kommt hier nichts an',
  'guide.pingfederate.error.nothing_happens.cause':
    'Die Bereitstellung ist auf dem Server ausgeschaltet, oder der Kanal oder die Verbindung ist nicht aktiv.',
  'guide.pingfederate.error.nothing_happens.fix':
    'Prüfen Sie, ob {mode} in {properties} eingestellt ist und ob Kanal und Verbindung aktiv sind, und lesen Sie dann {log}.',

  'guide.pingone.before.role': 'Sie brauchen einen PingOne-Administrator, der die Bereitstellung bearbeiten darf.',
  'guide.pingone.before.groups': 'PingOne sendet Gruppen, die in PingOne selbst vorhanden sind.',
  'guide.pingone.connection.title': 'SCIM-Verbindung und Regel',
  'guide.pingone.connection.new_connection.title': 'Verbindung erstellen',
  'guide.pingone.connection.new_connection.body':
    'Öffnen Sie in PingOne {integrations} › {provisioning}, klicken Sie auf {add} › {newConnection}, wählen Sie {identityStore} und dann {scim}. Geben Sie der Verbindung den Namen dieses Produkts und klicken Sie auf {next}.',
  'guide.pingone.connection.new_connection.point.names': 'Die Kachel heißt auf manchen Seiten {scimOutbound}.',
  'guide.pingone.connection.new_connection.picture':
    'Zeichnung von „New Connection“ in PingOne. Unter „Identity Store“ ist die Kachel „SCIM“ hervorgehoben. Darunter ist die Schaltfläche „Next“.',
  'guide.pingone.connection.base_url.title': 'Basis-URL einfügen',
  'guide.pingone.connection.base_url.body': 'Fügen Sie die Adresse in {baseUrl} ein.',
  'guide.pingone.connection.base_url.picture':
    'Zeichnung einer neuen SCIM-Verbindung in PingOne. Das Feld „SCIM Base URL“ enthält die Adresse und ist hervorgehoben. Alle anderen Felder sind noch leer.',
  'guide.pingone.connection.resources.title': 'Ressourcen benennen',
  'guide.pingone.connection.resources.body':
    'Geben Sie diese beiden Werte in {usersResource} und {groupsResource} ein, jeweils mit dem Schrägstrich davor.',
  'guide.pingone.connection.resources.picture':
    'Zeichnung einer neuen SCIM-Verbindung in PingOne. „SCIM Base URL“ ist ausgefüllt. „Users Resource“ enthält /Users und ist hervorgehoben. „Groups Resource“ enthält /Groups.',
  'guide.pingone.connection.version.title': 'SCIM 2.0 wählen',
  'guide.pingone.connection.version.body': 'Setzen Sie {scimVersion} auf 2.0.',
  'guide.pingone.connection.version.picture':
    'Zeichnung einer neuen SCIM-Verbindung in PingOne. Die Basis-URL und die Ressourcen sind ausgefüllt. „SCIM Version“ steht auf 2.0 und ist hervorgehoben.',
  'guide.pingone.connection.token.title': 'Token einfügen',
  'guide.pingone.connection.token.body': 'Setzen Sie {authentication} auf {bearer} und fügen Sie nur das Token in {accessToken} ein.',
  'guide.pingone.connection.token.picture':
    'Zeichnung einer neuen SCIM-Verbindung in PingOne, bis zur Version ausgefüllt. „Authentication Method“ steht auf „OAuth 2 Bearer Token“. Das Feld „OAuth Access Token“ ist hervorgehoben: Dort das Token einfügen.',
  'guide.pingone.connection.auth_type.title': 'Header-Typ wählen',
  'guide.pingone.connection.auth_type.body': 'Setzen Sie {authType} auf {bearerType}. PingOne stellt dieses Wort vor das Token.',
  'guide.pingone.connection.auth_type.picture':
    'Zeichnung einer neuen SCIM-Verbindung in PingOne, bis zum Token ausgefüllt. „Auth Type Header“ steht auf „Bearer“ und ist hervorgehoben.',
  'guide.pingone.connection.test.title': 'Verbindung testen',
  'guide.pingone.connection.test.body': 'Klicken Sie auf {testConnection}. PingOne antwortet mit {successful}.',
  'guide.pingone.connection.test.picture':
    'Zeichnung einer neuen SCIM-Verbindung in PingOne, alle Felder sind ausgefüllt. Die Schaltfläche „Test Connection“ ist hervorgehoben.',
  'guide.pingone.connection.switch_on.title': 'Abschließen und einschalten',
  'guide.pingone.connection.switch_on.body':
    'Klicken Sie auf {continue} und dann auf {finish} und schalten Sie die Verbindung mit ihrem Schalter ein.',
  'guide.pingone.connection.switch_on.point.leavers':
    'In PingOne können Sie wählen, ob ausscheidende Personen deaktiviert oder gelöscht werden. Wählen Sie Deaktivieren: Sie werden dann auch hier deaktiviert und können zurückkehren.',
  'guide.pingone.connection.switch_on.picture':
    'Zeichnung von „Provisioning“ in PingOne. Der Schalter Ihrer Verbindung ist an und hervorgehoben.',
  'guide.pingone.connection.rule.title': 'Regel hinzufügen',
  'guide.pingone.connection.rule.body':
    'Klicken Sie in {provisioning} auf {add} und fügen Sie für diese Verbindung eine Regel hinzu: für wen sie gilt und welches Attribut zu welchem wird. Schalten Sie die Regel ein.',
  'guide.pingone.connection.rule.point.one_person':
    'Lassen Sie die Regel zuerst nur auf eine Testperson zutreffen. Sie erscheint hier als aktiv, normalerweise innerhalb von Sekunden.',
  'guide.pingone.connection.rule.point.user_name': 'Ordnen Sie den Benutzernamen und eine geschäftliche E-Mail-Adresse zu.',
  'guide.pingone.connection.rule.point.change': 'Ändern Sie in PingOne den Namen der Person; auch die Änderung kommt hier an.',
  'guide.pingone.connection.rule.picture':
    'Zeichnung einer Regel in PingOne. Unter „Users“ ist Ihre Testperson hervorgehoben. Darunter sind die Gruppen.',
  'guide.pingone.connection.groups.title': 'Gruppen zur Regel hinzufügen',
  'guide.pingone.connection.groups.body':
    'Schalten Sie in der Regel die Bereitstellung von Gruppen ein und wählen Sie die PingOne-Gruppen, die gesendet werden sollen.',
  'guide.pingone.connection.groups.picture':
    'Zeichnung einer Regel in PingOne. Sie trifft auf Ihre Testperson zu. Unter „Groups“ ist Ihre Gruppe hervorgehoben.',
  'guide.pingone.connection.leave.title': 'Testperson wieder entfernen',
  'guide.pingone.connection.leave.body':
    'Ändern Sie die Person oder die Regel so, dass die Regel nicht mehr auf sie zutrifft. Die Person wechselt hier von aktiv zu deaktiviert, normalerweise innerhalb von Sekunden.',
  'guide.pingone.connection.leave.point.return': 'Lassen Sie die Regel wieder auf die Person zutreffen, dann ist sie wieder aktiv.',
  'guide.pingone.connection.leave.picture':
    'Zeichnung einer Regel in PingOne. Unter „Users“ ist Ihre Testperson zum Entfernen hervorgehoben.',
  'guide.pingone.error.test_failed.cause':
    'PingOne bekam keine brauchbare Antwort: Die Adresse, eine Ressource oder das Token stimmt nicht.',
  'guide.pingone.error.test_failed.fix':
    'Prüfen Sie {baseUrl} und {usersResource} auf Schrägstriche und Großbuchstaben, fügen Sie in {accessToken} noch einmal nur das Token ein und prüfen Sie, ob {authType} auf {bearerType} steht.',
  'guide.pingone.error.nothing_happens.symptom': 'Der Test ist erfolgreich, aber niemand kommt an',
  'guide.pingone.error.nothing_happens.cause': 'Die Verbindung oder die Regel ist ausgeschaltet, oder die Regel trifft auf niemanden zu.',
  'guide.pingone.error.nothing_happens.fix':
    'Schalten Sie beide in {provisioning} ein und sehen Sie sich dort den Synchronisierungsstatus der Verbindung an.',

  'guide.rippling.before.role': 'Sie brauchen einen Rippling-Administrator, der eigene Integrationen (Custom Integrations) erstellen darf.',
  'guide.rippling.before.token_late':
    'Rippling fragt erst am Ende nach dem Token, nach {installNow}. Halten Sie es bereit oder erstellen Sie dann ein neues.',
  'guide.rippling.custom_integration.title': 'Eigene Integration',
  'guide.rippling.custom_integration.create.title': 'Eigene Integration erstellen',
  'guide.rippling.custom_integration.create.body':
    'Öffnen Sie in Rippling {it} › {thirdPartyAccess}, klicken Sie auf {addIntegration} und wählen Sie {createNew}.',
  'guide.rippling.custom_integration.create.point.older':
    'Nicht vorhanden? Rippling verschiebt seine Menüs: Suchen Sie nach {it} › {customIntegrations} oder {identityManagement} › {customApp}.',
  'guide.rippling.custom_integration.name.title': 'Benennen und SCIM wählen',
  'guide.rippling.custom_integration.name.body':
    'Geben Sie der Integration den Namen dieses Produkts, eine Kategorie und ein Logo, setzen Sie ein Häkchen bei {userManagement} und klicken Sie auf {continue}.',
  'guide.rippling.custom_integration.name.picture':
    'Zeichnung einer neuen eigenen Integration in Rippling. Das Kontrollkästchen „User Management via SCIM“ ist angehakt und hervorgehoben. Darunter ist die Schaltfläche „Continue“.',
  'guide.rippling.custom_integration.base_url.title': 'Basis-URL einfügen',
  'guide.rippling.custom_integration.base_url.body': 'Setzen Sie {scimVersion} auf 2.0 und fügen Sie die Adresse in {baseUrl} ein.',
  'guide.rippling.custom_integration.base_url.picture':
    'Zeichnung der SCIM-Seite einer neuen Integration in Rippling. „SCIM Version“ ist 2.0. Das Feld „SCIM base URL“ enthält die Adresse und ist hervorgehoben.',
  'guide.rippling.custom_integration.method.title': 'Bearer-Token wählen',
  'guide.rippling.custom_integration.method.body': 'Setzen Sie {method} auf {bearerToken}. Das Token selbst folgt später.',
  'guide.rippling.custom_integration.method.picture':
    'Zeichnung der SCIM-Seite einer neuen Integration in Rippling. Version und Basis-URL sind ausgefüllt. „SCIM Authorization Method“ steht auf „Bearer Token“ und ist hervorgehoben.',
  'guide.rippling.custom_integration.options.title': 'Anhaken, was diese Verbindung kann',
  'guide.rippling.custom_integration.options.body':
    'Setzen Sie Häkchen bei {supportsGroups}, {pagination}, {createGroups}, {patchGroups} und {emailAsUserName}.',
  'guide.rippling.custom_integration.options.picture':
    'Zeichnung der SCIM-Seite einer neuen Integration in Rippling. „Supports Groups“, „Supports Pagination“, „Create & Delete Groups“, „Use PATCH to edit Groups“ und „Use email address as user name“ sind angehakt und hervorgehoben.',
  'guide.rippling.custom_integration.attributes.title': 'Attribute hinzufügen',
  'guide.rippling.custom_integration.attributes.body':
    'Fügen Sie unter {attributes} diese vier nacheinander hinzu und klicken Sie auf {continue}.',
  'guide.rippling.custom_integration.attributes.picture':
    'Zeichnung der ausgefüllten SCIM-Seite einer neuen Integration in Rippling. Das Feld „Supported SCIM Attributes“ enthält externalId, emails.primary, name.givenName und name.familyName und ist hervorgehoben.',
  'guide.rippling.custom_integration.token.title': 'Installieren und Token einfügen',
  'guide.rippling.custom_integration.token.body':
    'Klicken Sie auf {installNow} und geben Sie an, dass Sie selbst installieren. Wenn Rippling nach dem {bearerToken} fragt, fügen Sie nur das Token ein.',
  'guide.rippling.custom_integration.token.point.lost':
    'Sie haben das Token nicht mehr? Erstellen Sie auf dieser Seite ein neues. Vom alten hängt noch nichts ab.',
  'guide.rippling.custom_integration.token.picture':
    'Zeichnung der Installation in Rippling. Das Feld für das Bearer-Token ist hervorgehoben: Dort das Token einfügen.',
  'guide.rippling.custom_integration.access.title': 'Festlegen, wer wann Zugriff bekommt',
  'guide.rippling.custom_integration.access.body':
    'Wählen Sie in {accessRules} eine Testperson. Wählen Sie in {provisionTime} den frühesten Zeitpunkt.',
  'guide.rippling.custom_integration.access.point.one_person': 'Wenn der Test geklappt hat, erweitern Sie die Regel auf alle.',
  'guide.rippling.custom_integration.mapping.title': 'Auch Änderungen senden',
  'guide.rippling.custom_integration.mapping.body': 'Wählen Sie {cadence} für jedes Attribut.',
  'guide.rippling.custom_integration.match.title': 'Vorhandene Personen zuordnen',
  'guide.rippling.custom_integration.match.body':
    'Rippling listet gefundene Konten auf. Ordnen Sie Ihrer Testperson ihr Konto zu oder lassen Sie Rippling ein neues anlegen. Die Person erscheint hier als aktiv, und zwar zu dem Zeitpunkt, den Sie gewählt haben.',
  'guide.rippling.custom_integration.match.point.repeats':
    'Rippling kann dasselbe zweimal anfordern. Dadurch wird niemand doppelt angelegt.',
  'guide.rippling.custom_integration.leave.title': 'Testperson wieder entfernen',
  'guide.rippling.custom_integration.leave.body':
    'Ändern Sie {accessRules} so, dass die Person nicht mehr einbezogen ist. Die Person wechselt hier von aktiv zu deaktiviert, und zwar zu dem Zeitpunkt, den Sie gewählt haben.',
  'guide.rippling.custom_integration.leave.point.return': 'Beziehen Sie die Person wieder ein, dann ist sie wieder aktiv.',
  'guide.rippling.error.nothing_happens.symptom': 'Von Rippling ist noch nichts angekommen',
  'guide.rippling.error.nothing_happens.cause':
    'Der gewählte Zeitpunkt ist noch nicht erreicht, die Regeln treffen auf niemanden zu, oder das Token stimmt nicht. Rippling hat keinen eigenen Test.',
  'guide.rippling.error.nothing_happens.fix':
    'Prüfen Sie {provisionTime} und {accessRules} und sehen Sie dann hier unter „Aktivität“ nach: Dort stehen abgelehnte Anfragen mit ihrer Ursache. Wenn es am Token liegt, geben Sie das {bearerToken} noch einmal ein.',
  'guide.rippling.error.changes_missing.symptom': 'Personen kommen an, spätere Änderungen aber nicht',
  'guide.rippling.error.changes_missing.cause': 'Die Attribute werden nur einmal gesendet, beim Anlegen einer Person.',
  'guide.rippling.error.changes_missing.fix': 'Setzen Sie jedes Attribut auf {cadence}.',

  'guide.cyberark.before.app':
    'Sie brauchen die SAML-App dieses Produkts in CyberArk Identity, bereits installiert und bereitgestellt, und einen Administrator, der sie bearbeiten darf.',
  'guide.cyberark.before.token':
    'CyberArk erwartet ein Token, das nicht abläuft. Wenn Token hier ablaufen, notieren Sie sich das Datum, das beim Token steht.',
  'guide.cyberark.saml_app.title': 'Bereitstellung für Ihre SAML-App',
  'guide.cyberark.saml_app.enable.title': 'Bereitstellung einschalten',
  'guide.cyberark.saml_app.enable.body':
    'Öffnen Sie die SAML-App, gehen Sie zu {provisioning}, setzen Sie ein Häkchen bei {enable} und antworten Sie mit {yes}.',
  'guide.cyberark.saml_app.enable.point.live':
    'Wenn Sie nach einem Modus gefragt werden, wählen Sie den Live-Modus. In einem Vorschaumodus sendet CyberArk nichts.',
  'guide.cyberark.saml_app.enable.picture':
    'Zeichnung der Registerkarte „Provisioning“ einer App in CyberArk Identity. Das Kontrollkästchen „Enable provisioning for this application“ ist angehakt und hervorgehoben.',
  'guide.cyberark.saml_app.service_url.title': 'Service-URL einfügen',
  'guide.cyberark.saml_app.service_url.body': 'Fügen Sie die Adresse in {serviceUrl} ein.',
  'guide.cyberark.saml_app.service_url.picture':
    'Zeichnung der Registerkarte „Provisioning“ in CyberArk Identity. Das Feld „SCIM Service URL“ enthält die Adresse und ist hervorgehoben. „Bearer Token“ ist noch leer.',
  'guide.cyberark.saml_app.token.title': 'Token einfügen',
  'guide.cyberark.saml_app.token.body':
    'Fügen Sie das Token in {bearerToken} ein. CyberArk ergänzt „Bearer“ von selbst; fügen Sie daher nur das Token ein.',
  'guide.cyberark.saml_app.token.point.type':
    'Wenn Sie zuerst nach einer Autorisierungsart gefragt werden, wählen Sie die für ein Token im Authorization-Header.',
  'guide.cyberark.saml_app.token.picture':
    'Zeichnung der Registerkarte „Provisioning“ in CyberArk Identity. „SCIM Service URL“ ist ausgefüllt. Das Feld „Bearer Token“ ist hervorgehoben: Dort das Token einfügen.',
  'guide.cyberark.saml_app.verify.title': 'Überprüfen',
  'guide.cyberark.saml_app.verify.body': 'Klicken Sie auf {verify}.',
  'guide.cyberark.saml_app.verify.point.reads': 'CyberArk liest, was diese Verbindung kann. Geschrieben wird noch nichts.',
  'guide.cyberark.saml_app.verify.picture':
    'Zeichnung der Registerkarte „Provisioning“ in CyberArk Identity. „SCIM Service URL“ und „Bearer Token“ sind ausgefüllt. Die Schaltfläche „Verify“ ist hervorgehoben.',
  'guide.cyberark.saml_app.leavers.title': 'Ausscheidende Personen deaktivieren lassen',
  'guide.cyberark.saml_app.leavers.body':
    'Entfernen Sie das Häkchen bei {keepUsers}. Solange es gesetzt ist, bleiben ausscheidende Personen hier aktiv.',
  'guide.cyberark.saml_app.leavers.picture':
    'Zeichnung der ausgefüllten Registerkarte „Provisioning“ in CyberArk Identity. Das Kontrollkästchen „Do not de-provision (deactivate or delete) users in target application“ ist nicht angehakt und ist hervorgehoben.',
  'guide.cyberark.saml_app.roles.title': 'Rolle zuordnen',
  'guide.cyberark.saml_app.roles.body':
    'Klicken Sie bei der Rollenzuordnung auf {add} und wählen Sie eine Rolle, die eine Testperson enthält.',
  'guide.cyberark.saml_app.roles.point.groups': 'Zugeordnete Rollen werden hier zu Gruppen.',
  'guide.cyberark.saml_app.save.title': 'Speichern',
  'guide.cyberark.saml_app.save.body': 'Klicken Sie auf {save}.',
  'guide.cyberark.saml_app.assign.title': 'Ankunft der Testperson prüfen',
  'guide.cyberark.saml_app.assign.body':
    'CyberArk sendet Personen, wenn sich eine Rolle ändert. Nehmen Sie die Testperson aus der Rolle und fügen Sie sie wieder hinzu; sie erscheint hier dann als aktiv.',
  'guide.cyberark.saml_app.assign.point.job':
    'Für Personen, die schon vorher in der Rolle waren, starten Sie den Synchronisierungsauftrag von CyberArk von Hand.',
  'guide.cyberark.saml_app.assign.point.change':
    'Ändern Sie in CyberArk den Namen der Person; die Änderung kommt mit der nächsten Synchronisierung an.',
  'guide.cyberark.saml_app.unassign.title': 'Testperson wieder entfernen',
  'guide.cyberark.saml_app.unassign.body': 'Nehmen Sie die Person aus der Rolle. Die Person wechselt hier von aktiv zu deaktiviert.',
  'guide.cyberark.saml_app.unassign.point.return': 'Fügen Sie die Person wieder zur Rolle hinzu, dann ist sie wieder aktiv.',
  'guide.cyberark.error.verify_fails.symptom': '{verify} schlägt fehl',
  'guide.cyberark.error.verify_fails.cause':
    'Die Adresse oder das Token stimmt nicht, oder etwas auf dem Weg von CyberArk hierher blockiert eine der Anfragen.',
  'guide.cyberark.error.verify_fails.fix':
    'Kopieren Sie {serviceUrl} und {bearerToken} noch einmal aus den zugehörigen Schritten. Hier unter „Aktivität“ steht eine abgelehnte Anfrage mit ihrer Ursache.',
  'guide.cyberark.error.leavers_stay.symptom': 'Personen, die die Rolle verloren haben, bleiben hier aktiv',
  'guide.cyberark.error.leavers_stay.cause': '{keepUsers} ist angehakt; das ist die Voreinstellung des Formulars.',
  'guide.cyberark.error.leavers_stay.fix':
    'Entfernen Sie das Häkchen, klicken Sie auf {save} und starten Sie die Synchronisierung noch einmal.',
  'guide.cyberark.error.preview_mode.symptom': 'CyberArk meldet Erfolg, aber niemand kommt an',
  'guide.cyberark.error.preview_mode.cause': 'Die Bereitstellung ist wahrscheinlich in einem Vorschaumodus, in dem nichts gesendet wird.',
  'guide.cyberark.error.preview_mode.fix':
    'Stellen Sie die Bereitstellung der App auf den Live-Modus um und starten Sie die Synchronisierung noch einmal.',

  'guide.google-workspace.before.catalog_only':
    'Google bietet SCIM nicht für eigene Apps an. Es stellt Konten nur für Apps aus dem eigenen Katalog bereit, und erst, nachdem dafür SAML eingerichtet wurde.',
  'guide.google-workspace.before.no_groups': 'Google sendet keine Gruppen. Gruppen schränken dort nur ein, wer gesendet wird.',
  'guide.google-workspace.before.hours': 'Google sendet Änderungen alle paar Stunden, nicht sofort.',
  'guide.google-workspace.before.edition': 'In den Versionen Starter und Frontline Starter ist das für höchstens 3 Apps möglich.',
  'guide.google-workspace.before.role':
    'Sie brauchen einen Google-Workspace-Administrator, der Apps verwalten darf, in der Regel einen Super Admin.',
  'guide.google-workspace.through_another.title': 'Über einen anderen Anbieter',
  'guide.google-workspace.through_another.choose.title': 'Anbieter für dazwischen wählen',
  'guide.google-workspace.through_another.choose.body':
    '{okta}, {entra} und {jumpcloud} sprechen mit jedem Produkt SCIM. Wählen Sie den Anbieter, den Ihr Unternehmen nutzt. Ihre Personen bleiben in Google; der andere Anbieter gibt Änderungen weiter.',
  'guide.google-workspace.through_another.choose.point.none':
    'Keinen davon? Fragen Sie die Betreiber dieses Produkts nach anderen Wegen, Mitglieder hinzuzufügen, etwa über Einladungen oder die API.',
  'guide.google-workspace.through_another.feed.title': 'Google Workspace damit verbinden',
  'guide.google-workspace.through_another.feed.body':
    'Übernehmen Sie Ihre Personen in den gewählten Anbieter. {okta} und {jumpcloud} können sie aus Google Workspace lesen; zu {entra} finden Sie mehr in der Dokumentation von Microsoft.',
  'guide.google-workspace.through_another.switch.title': 'Diese Verbindung auf den Anbieter umstellen',
  'guide.google-workspace.through_another.switch.body':
    'Ändern Sie auf der Seite der Verbindung den Identitätsanbieter in {okta}, {entra} oder {jumpcloud}. An die Stelle dieser Anleitung tritt dann die des Anbieters.',
  'guide.google-workspace.through_another.switch.point.kept': 'Adresse und Token bleiben gültig.',
  'guide.google-workspace.catalog_app.title': 'Wenn dieses Produkt in Googles Katalog steht',
  'guide.google-workspace.catalog_app.find.title': 'App öffnen',
  'guide.google-workspace.catalog_app.find.body':
    'Öffnen Sie in der Google Admin-Konsole {apps} › {webAndMobile} und wählen Sie die App dieses Produkts. SAML muss dafür eingerichtet sein.',
  'guide.google-workspace.catalog_app.find.point.not_there':
    'Als eigene SAML-App hinzugefügt oder gar nicht im Katalog? Dann kann Google keine Personen hierher senden. Nutzen Sie den Weg über einen anderen Anbieter.',
  'guide.google-workspace.catalog_app.configure.title': 'Bereitstellung konfigurieren',
  'guide.google-workspace.catalog_app.configure.body': 'Klicken Sie in der App auf {configure}.',
  'guide.google-workspace.catalog_app.token.title': 'Token einfügen',
  'guide.google-workspace.catalog_app.token.body':
    'Fügen Sie nur das Token in {accessToken} ein. Wenn Google auf einer eigenen Seite danach fragt, klicken Sie auf {continue}.',
  'guide.google-workspace.catalog_app.token.picture':
    'Zeichnung von „Configure auto-provisioning“ in der Google Admin-Konsole. Das Feld „Access token“ ist hervorgehoben: Dort das Token einfügen. „Endpoint URL“ ist noch leer.',
  'guide.google-workspace.catalog_app.endpoint_url.title': 'Endpunkt-URL einfügen',
  'guide.google-workspace.catalog_app.endpoint_url.body': 'Fügen Sie die Adresse in {endpointUrl} ein und klicken Sie auf {continue}.',
  'guide.google-workspace.catalog_app.endpoint_url.picture':
    'Zeichnung von „Configure auto-provisioning“ in der Google Admin-Konsole. „Access token“ ist ausgefüllt. Das Feld „Endpoint URL“ enthält die Adresse und ist hervorgehoben.',
  'guide.google-workspace.catalog_app.mapping.title': 'Attribute prüfen',
  'guide.google-workspace.catalog_app.mapping.body':
    'Google zeigt, welche Attribute gesendet werden. Geben Sie für jedes mit einem Sternchen eine Quelle an und klicken Sie auf {continue}. Weitere lassen sich nicht hinzufügen.',
  'guide.google-workspace.catalog_app.scope.title': 'Einschränken, wer gesendet wird',
  'guide.google-workspace.catalog_app.scope.body':
    'Wählen Sie eine Gruppe mit einer Testperson oder lassen Sie die Liste leer, um alle zu senden, die die App haben. Klicken Sie auf {continue}.',
  'guide.google-workspace.catalog_app.scope.point.no_groups': 'Die Gruppe selbst kommt hier nicht an.',
  'guide.google-workspace.catalog_app.delays.title': 'Festlegen, wann ausscheidende Personen entfernt werden',
  'guide.google-workspace.catalog_app.delays.body':
    'Wählen Sie eine Frist für jeden der drei Fälle: App für die Person ausgeschaltet, Person gesperrt, Person gelöscht.',
  'guide.google-workspace.catalog_app.delays.point.choices':
    'Google bietet Fristen von höchstens 24 Stunden bis zu 30 Tagen an. Mit einer kurzen endet der Zugriff früher.',
  'guide.google-workspace.catalog_app.turn_on.title': 'Einschalten',
  'guide.google-workspace.catalog_app.turn_on.body':
    'Schalten Sie die automatische Bereitstellung ein. Die Testperson erscheint hier als aktiv, normalerweise nach einigen Stunden.',
  'guide.google-workspace.catalog_app.turn_on.point.hours': 'Auch spätere Änderungen dauern jeweils einige Stunden.',
  'guide.google-workspace.catalog_app.turn_on.point.archived': 'Archivierte Personen werden nicht gesendet.',
  'guide.google-workspace.catalog_app.leave.title': 'Testperson wieder entfernen',
  'guide.google-workspace.catalog_app.leave.body':
    'Schalten Sie die App für die Person aus. Sie wird hier nach der Frist deaktiviert, die Sie gewählt haben.',
  'guide.google-workspace.catalog_app.leave.point.return':
    'Schalten Sie die App wieder ein, dann ist die Person nach dem nächsten Durchlauf wieder aktiv.',
  'guide.google-workspace.error.no_auto_provisioning.symptom': 'Die App hat keinen Bereich für die automatische Bereitstellung',
  'guide.google-workspace.error.no_auto_provisioning.cause':
    'Es ist eine eigene App, oder die App aus dem Katalog bietet das nicht an. Möglicherweise ist auch die Grenze Ihrer Version von 3 Apps erreicht.',
  'guide.google-workspace.error.no_auto_provisioning.fix': 'Nutzen Sie den Weg über einen anderen Anbieter.',
  'guide.google-workspace.error.nothing_yet.symptom': 'Nach einer Stunde ist noch niemand angekommen',
  'guide.google-workspace.error.nothing_yet.cause': 'Google sendet alle paar Stunden; nach einer Stunde lässt sich noch nichts sagen.',
  'guide.google-workspace.error.nothing_yet.fix':
    'Warten Sie bis morgen und sehen Sie dann hier unter „Aktivität“ nach: Dort stehen abgelehnte Anfragen mit ihrer Ursache.',
  'guide.google-workspace.error.no_groups.symptom': 'Gruppen kommen nie an',
  'guide.google-workspace.error.no_groups.cause': 'Google sendet keine Gruppen an Apps.',
  'guide.google-workspace.error.no_groups.fix':
    'Vergeben Sie Rollen hier von Hand oder schalten Sie einen Anbieter dazwischen, der Gruppen sendet.',

  'guide.generic.before.scim2': 'Ihr Identitätsanbieter muss SCIM 2.0 sprechen und ein Bearer-Token senden.',
  'guide.generic.values.title': 'Werte und Regeln',
  'guide.generic.values.address.title': 'Adresse eingeben',
  'guide.generic.values.address.body':
    'Wo Ihr Identitätsanbieter nach einer SCIM-Basis-URL, Mandanten-URL oder einem Endpunkt fragt, geben Sie die Basis-URL ein. Die beiden anderen Adressen geben Sie nur dort ein, wo er Benutzer und Gruppen getrennt abfragt.',
  'guide.generic.values.address.point.slash':
    'Kein Schrägstrich am Ende. Die meisten Werkzeuge ergänzen „/Users“ selbst, und zwei Schrägstriche hintereinander führen ins Leere.',
  'guide.generic.values.address.point.case': 'Users und Groups beginnen mit einem Großbuchstaben.',
  'guide.generic.values.token.title': 'Token eingeben',
  'guide.generic.values.token.body': 'Achten Sie darauf, was das Feld verlangt, und nehmen Sie den passenden Wert.',
  'guide.generic.values.token.point.raw': 'In ein Feld für ein Token, einen API-Schlüssel oder ein Geheimnis gehört nur das Token.',
  'guide.generic.values.token.point.header':
    'In ein Feld für einen Header oder dessen Wert gehören „Bearer“, ein Leerzeichen und das Token.',
  'guide.generic.values.protocol.title': 'SCIM 2.0 wählen',
  'guide.generic.values.protocol.body':
    'Setzen Sie die Version auf 2.0. Der Rest ist für alle, die die Gegenseite entwickeln oder dort Fehler suchen.',
  'guide.generic.values.protocol.point.verbs':
    '{users} und {groups} nehmen GET, POST, PUT, PATCH und DELETE an. In {config} steht, was es sonst noch gibt.',
  'guide.generic.values.protocol.point.filter':
    'Filter folgen RFC 7644. Die meisten Werkzeuge brauchen nur „eq“ auf userName, externalId und displayName.',
  'guide.generic.values.protocol.point.paging':
    'Listen kommen in Seiten zu 100 Einträgen, höchstens 200, über startIndex und count oder über einen Cursor.',
  'guide.generic.values.protocol.point.limits': 'Zu viele Anfragen auf einmal werden mit 429 und der Wartezeit in Sekunden beantwortet.',
  'guide.generic.values.people.title': 'Festlegen, woran Personen erkannt werden',
  'guide.generic.values.people.body':
    'Wo Ihr Identitätsanbieter nach einem eindeutigen Bezeichner oder einem Abgleichsattribut fragt, wählen Sie userName.',
  'guide.generic.values.people.point.match':
    '{userName} ist erforderlich und gehört zu genau einer Person. Groß- und Kleinschreibung spielen keine Rolle.',
  'guide.generic.values.people.point.email':
    'Senden Sie eine E-Mail-Adresse in {emails} oder verwenden Sie sie als {userName}. Ohne E-Mail-Adresse kann die Person nicht hinzugefügt werden.',
  'guide.generic.values.people.point.external_id':
    '{externalId} wird gespeichert und ist durchsuchbar; senden Sie dort also Ihre eigene Nummer.',
  'guide.generic.values.probe.title': 'Von einem Terminal aus testen',
  'guide.generic.values.probe.body':
    'Führen Sie beide Zeilen möglichst auf dem Rechner aus, auf dem Ihr Identitätsanbieter läuft. Jede antwortet mit JSON.',
  'guide.generic.values.probe.point.reads': 'Beide lesen nur. Sie zeigen, dass Adresse und Token stimmen.',
  'guide.generic.values.assign.title': 'Eine Testperson senden',
  'guide.generic.values.assign.body':
    'Weisen Sie in Ihrem Identitätsanbieter eine Person zu. Sie erscheint hier als aktiv, sobald sie gesendet wird.',
  'guide.generic.values.assign.point.change': 'Ändern Sie dort den Namen der Person; auch die Änderung kommt hier an.',
  'guide.generic.values.groups.title': 'Gruppen senden',
  'guide.generic.values.groups.body': 'Schalten Sie Gruppen ein, falls Ihr Identitätsanbieter sie anbietet. Sie können hier Rollen geben.',
  'guide.generic.values.groups.point.order': 'Personen kommen zuerst: Eine Gruppe kann nur Personen enthalten, die schon hier sind.',
  'guide.generic.values.leave.title': 'Testperson wieder entfernen',
  'guide.generic.values.leave.body':
    'Heben Sie die Zuweisung der Person auf. Wird {active} per PUT oder PATCH auf false gesetzt, wechselt die Person hier von aktiv zu deaktiviert und behält ihre Daten.',
  'guide.generic.values.leave.point.delete':
    '{delete} beendet die Registrierung. Auch dann wird die Person hier deaktiviert; wird sie wieder gesendet, ist es dieselbe Person.',
  'guide.generic.values.leave.point.return': 'Weisen Sie die Person wieder zu, dann ist sie wieder aktiv.',
  'guide.generic.error.unauthorized.cause': 'Das Token fehlt, ist älter als das aktuelle oder enthält „Bearer“ doppelt oder gar nicht.',
  'guide.generic.error.unauthorized.fix':
    'Suchen Sie hier unter „Aktivität“ die genaue Ursache und geben Sie das Token dann noch einmal in der Form ein, die das Feld verlangt.',
  'guide.generic.error.not_found.cause':
    'Der Pfad stimmt nicht: ein Schrägstrich zu viel, {wrongUsers} statt {users} oder derselbe Teil doppelt.',
  'guide.generic.error.not_found.fix': 'Geben Sie die Basis-URL noch einmal ein und lassen Sie Ihren Identitätsanbieter den Rest ergänzen.',
  'guide.generic.error.conflict.cause': 'Eine Person hat hier schon diesen {userName}.',
  'guide.generic.error.conflict.fix':
    'Lassen Sie Ihren Identitätsanbieter zuerst nach der Person suchen und sie aktualisieren oder geben Sie der anderen Person einen anderen {userName}.',
  'guide.generic.error.unsupported_media_type.cause': 'Die Anfrage gibt an, etwas anderes als JSON zu enthalten.',
  'guide.generic.error.unsupported_media_type.fix': 'Senden Sie {contentType} mit {scimJson}.',
  'guide.generic.error.too_many_requests.cause': 'Es kamen mehr Anfragen auf einmal, als diese Verbindung annimmt.',
  'guide.generic.error.too_many_requests.fix':
    'Warten Sie so viele Sekunden, wie in {retryAfter} angegeben, und senden Sie weniger auf einmal.',
}
